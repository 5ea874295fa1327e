using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Live;
using WestCoast.Governance.Tests.Drills;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Tests.Hub;

/// <summary>Without gaps, so that the store is never asked; gaps are for the tests of the whole system.</summary>
public sealed class the_live_feed : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly LiveFeed _live =
        new(store: null!, new EdgeStamp(World.Live), new IncidentAccess(new Scopes(new CityModel(SeededCity.State))), new ManualTime(Noon));

    public the_live_feed() => _live.Begin(40);

    [Fact]
    public async Task shows_a_change_to_every_seat_whose_division_it_lies_in()
    {
        var (district, own, grid, other) = (Open("370211"), Open("370211001"), Open("370211001001001"), Open("370211002"));
        await Push(40, 41, Change(41, "370211001001001"));

        Assert.All([district, own, grid], screen => Assert.Equal([41L], Read(screen)));
        Assert.Empty(Read(other));
        Assert.Equal(41, _live.Shown);
    }

    [Fact]
    public async Task shows_a_change_of_an_unknown_place_to_the_district_only()
    {
        var (district, own) = (Open("370211"), Open("370211001"));
        await Push(40, 41, Change(41, ""));

        Assert.Equal([41L], Read(district));
        Assert.Empty(Read(own));
    }

    [Fact]
    public async Task shows_nothing_twice_that_is_delivered_twice()
    {
        var screen = Open("370211");
        await Push(40, 42, Change(41), Change(42));
        await Push(40, 42, Change(41), Change(42));
        await Push(41, 43, Change(42), Change(43));

        Assert.Equal([41L, 42, 43], Read(screen));
    }

    [Fact]
    public async Task is_not_turned_back_by_an_old_run()
    {
        await Push(40, 45, Change(45));
        await Push(38, 40, Change(39));
        Assert.Equal(45, _live.Shown);
    }

    [Fact]
    public async Task remembers_the_last_heartbeat_and_shows_it_to_nobody()
    {
        var screen = Open("370211");
        Assert.Null(_live.LastBeat);

        await _live.Push(Run(40, 41) with { BeatAt = Noon }, TestContext.Current.CancellationToken);
        Assert.Equal((Noon, 41L), (_live.LastBeat, _live.Shown));
        Assert.Empty(Read(screen));
    }

    [Fact]
    public async Task cuts_off_a_slow_screen_and_lets_the_others_be()
    {
        var (slow, quick) = (Open("370211"), Open("370211"));
        for (var i = 41; i <= 41 + Screen.LongestBacklog; i++)
        {
            await Push(i - 1, i, Change(i));
            Assert.Equal([(long)i], Read(quick));
        }

        Assert.True(slow.CutOff.IsCancellationRequested);
        Assert.False(quick.CutOff.IsCancellationRequested);
    }

    [Fact]
    public async Task lets_an_incident_go_from_the_screens_whose_ground_it_left()
    {
        var (district, left, entered) = (Open("370211"), Open("370211001"), Open("370211002"));
        await Push(40, 41, Change(41, "370211002") with { Change = "incident_relocated", Left = "370211001001001", LeftBecause = "BoundaryChanged" });

        var gone = Text(left);
        Assert.StartsWith("id: 41\nevent: gone\n", gone, StringComparison.Ordinal);
        Assert.Contains("\"at\":\"2026-03-02T12:00:00+00:00\",\"cause\":\"BoundaryChanged\"", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("370211002", gone, StringComparison.Ordinal);
        Assert.StartsWith("id: 41\nevent: change\n", Text(entered), StringComparison.Ordinal);
        Assert.StartsWith("id: 41\nevent: change\n", Text(district), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_a_closed_screen_nothing_more()
    {
        var screen = Open("370211");
        _live.Close(screen);
        await Push(40, 41, Change(41));
        Assert.Empty(Read(screen));
    }

    public void Dispose() => _live.Dispose();

    [Fact]
    public async Task shows_a_change_to_whoever_belongs_to_its_audience()
    {
        var (theirs, other, worker, stranger, auditor) = (
            Open("370211", SeatRoles.Department, department: "emergency"), Open("370211", SeatRoles.Department, department: "traffic"),
            Open("370211003", SeatRoles.GridWorker, worker: "w-1"), Open("370211003", SeatRoles.GridWorker, worker: "w-2"), Open("370211001", SeatRoles.Auditor));
        await Push(40, 41, Change(41) with { SeenBy = Audience("370211001001001", ["emergency"], ["w-1"]) });

        Assert.All([theirs, worker, auditor], screen => Assert.Equal([41L], Read(screen)));
        Assert.All([other, stranger], screen => Assert.Empty(Read(screen)));
    }

    [Fact]
    public async Task lets_an_incident_go_from_the_department_and_the_desk_it_was_taken_from()
    {
        var (desk, before, after, above) = (
            Open("370211001"), Open("370211", SeatRoles.Department, department: "emergency"), Open("370211", SeatRoles.Department, department: "ecology"), Open("370211"));
        await Push(40, 41, Change(41) with
        {
            Change = "incident_routed", LeftBecause = "Transferred",
            SeenByUntil = Audience("370211001", ["emergency"]), SeenBy = Audience("370211002", ["ecology"]),
        });

        Assert.All([desk, before], screen => Assert.Contains("event: gone", Text(screen), StringComparison.Ordinal));
        Assert.All([after, above], screen => Assert.Contains("event: change", Text(screen), StringComparison.Ordinal));
    }

    [Fact]
    public async Task shows_a_message_of_a_version_that_told_no_audience_to_desks_only()
    {
        var (desk, department) = (Open("370211001"), Open("370211001", SeatRoles.Department, department: "emergency"));
        await Push(40, 41, Change(41));

        Assert.Equal([41L], Read(desk));
        Assert.Empty(Read(department));
    }

    private Screen Open(string division, string role = SeatRoles.Dispatcher, string? department = null, string? worker = null) =>
        _live.Open(new Seat("li.na", role, division, department, worker));

    private static IncidentAudience Audience(string division, string[]? departments = null, string[]? workers = null) =>
        new() { Divisions = [division], Departments = departments ?? [], Workers = workers ?? [] };

    private Task Push(long after, long upTo, params IncidentChanged[] changes) =>
        _live.Push(Run(after, upTo) with { Changes = changes }, TestContext.Current.CancellationToken);

    private static IncidentsChanged Run(long after, long upTo) =>
        new() { World = World.Live, CapStatus = CapStatus.Actual, After = after, UpTo = upTo, Changes = [] };

    private static IncidentChanged Change(long sequence, string place = "370211001") => new()
    {
        IncidentId = Guid.Empty, Sequence = sequence, Version = 1, Change = "note_added", At = Noon, Place = place, Row = "{}",
    };

    private static string Text(Screen screen) =>
        screen.Frames.TryRead(out var frame) ? System.Text.Encoding.UTF8.GetString(frame.Bytes.Span) : "";

    private static List<long> Read(Screen screen)
    {
        var read = new List<long>();
        while (screen.Frames.TryRead(out var frame))
            read.Add(frame.Sequence);
        return read;
    }
}
