using System.Net;
using System.Text.Json;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Simulators.Stations;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>GB/T 26875.3 over real sockets: from the panel's frame to the dispatcher's desk, and back with questions.</summary>
public sealed class a_fire_panel(StationHub station) : IClassFixture<StationHub>
{
    /// <summary>F1 of our collection: detector in zone 10 number 2 of device 889 says fire; published.</summary>
    private const string Fire =
        "40400100010120 3A091A090C 790300000000 385B01000000 3000 02 02 01 0101 28 0A00 0200 0200 20202020202020202020202020202020202020202020202020202020202000 023A091A090C 46 2323";

    /// <summary>What the hub answers to F1, but for its clock: command 3 with the same serial.</summary>
    private const int ConfirmLength = 30;

    private static readonly byte[] Frame = Convert.FromHexString(Fire.Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public async Task glued_to_another_in_one_segment_is_heard_as_two()
    {
        var other = new FirePanel(new FirePanelPlan(37021100002, 88888), seed: 1);
        other.Fire(0);
        var theirs = other.Next(DateTimeOffset.UtcNow).First();
        await using var line = await StationSocket.Connect(station.Gb26875);
        await line.Send((byte[])[.. Frame, .. theirs]);
        var answers = await line.Receive(2 * ConfirmLength);
        Assert.Equal([(byte)FrameCommand.Confirm, (byte)FrameCommand.Confirm], [answers[26], answers[ConfirmLength + 26]]);

        using var desk = await Desk.SignIn(station.World, station.Hub);
        var fires = await Eventually.Get(() => desk.Incidents("kind=fire"), rows => rows.Count(row => Text(row, "title").Contains("001 号", StringComparison.Ordinal) || Text(row, "title").Contains("002 号", StringComparison.Ordinal)) >= 2);
        Assert.All(fires, row => Assert.Equal("open", Text(row, "status")));
    }

    [Fact]
    public async Task one_byte_in_a_segment_is_heard_and_the_same_frame_again_is_the_same_signal()
    {
        await using var line = await StationSocket.Connect(station.Gb26875);
        foreach (var one in Frame)
            await line.Send(new[] { one });
        Assert.Equal((byte)FrameCommand.Confirm, (await line.Receive(ConfirmLength))[26]);
        await line.Send(Frame);
        await line.Receive(ConfirmLength);

        await Eventually.True(async () => await station.World.Query<long>("select count(*) from raw_frames where protocol = 'gb26875' and address = '889' and refused is null") >= 2);
        await Eventually.True(async () => await station.World.Query<long>("select count(*) from mt_doc_receivedsignal where data -> 'signal' ->> 'source' = 'gb26875-001' or data -> 'Signal' ->> 'Source' = 'gb26875-001'") == 1);
    }

    [Fact]
    public async Task with_a_wrong_check_is_denied_and_nothing_comes_of_it()
    {
        await using var line = await StationSocket.Connect(station.Gb26875);
        var spoilt = Frame.ToArray();
        spoilt[^3]++;
        await line.Send(spoilt);
        Assert.Equal((byte)FrameCommand.Deny, (await line.Receive(ConfirmLength))[26]);
        await Eventually.True(async () => await station.World.Query<long>("select count(*) from raw_frames where protocol = 'gb26875' and refused = 'frame.checksum'") > 0);
    }

    [Fact]
    public async Task that_nobody_registered_is_told_to_the_district_and_its_fire_too()
    {
        var stranger = new FirePanel(new FirePanelPlan(555000111, 88888), seed: 2);
        stranger.Fire(1);
        await using var line = new SpeakingStation(stranger, station.Gb26875);
        await line.Connect();
        await line.Speak();

        foreach (var kind in new[] { "device-unregistered", "fire" })
            await Eventually.True(async () => await station.World.Query<long>(
                "select count(*) from mt_doc_receivedsignal where data::text like '%gb26875:555000111%' and data::text like $1 and data ->> 'incidentId' is not null", $"%\"kind\": \"{kind}\"%") > 0);
    }

    [Fact]
    public async Task is_asked_who_is_on_duty_and_its_operator_answers()
    {
        await using var line = new SpeakingStation(new FirePanel(new FirePanelPlan(37021100005, 88888) { OperatorAnswersAfter = TimeSpan.Zero }, seed: 3), station.Gb26875);
        await line.Connect();
        using var desk = await Desk.SignIn(station.World, station.Hub);
        const string Requests = "api/feeds/stations/gb26875/37021100005/requests";
        await Eventually.True(async () => line.Received > 0);

        Assert.Equal((HttpStatusCode.Accepted, ""), await desk.Command(Requests, new { what = "read-device-software" }));
        await Eventually.Get(() => desk.Get(Requests), rows => Text(rows[0], "state") == "answered");
        Assert.Equal((HttpStatusCode.Accepted, ""), await desk.Command(Requests, new { what = "duty-check" }));
        var answered = await Eventually.Get(
            async () =>
            {
                await line.Speak();
                return await desk.Get(Requests);
            }, rows => Text(rows[0], "state") == "answered");
        Assert.Equal("dispatcher", Text(answered[0], "askedBy"));

        Assert.Equal((HttpStatusCode.Accepted, ""), await desk.Command(Requests, new { what = "make-coffee" }));
        await Eventually.Get(() => desk.Get(Requests), rows => Text(rows[0], "state") == "refused");
        Assert.Equal((HttpStatusCode.NotFound, "station.unknown"), await desk.Command("api/feeds/stations/gb26875/1/requests", new { what = "duty-check" }));
        Assert.Equal((HttpStatusCode.Accepted, ""), await desk.Command("api/feeds/stations/gb26875/37021100012/requests", new { what = "duty-check" }));
        await Eventually.Get(() => desk.Get("api/feeds/stations/gb26875/37021100012/requests"), rows => Text(rows[0], "state") == "no-line");
    }

    [Fact]
    public async Task says_fire_while_five_hundred_others_come_back_at_once()
    {
        var others = Enumerable.Range(0, 500).Select(i => new SpeakingStation(new FirePanel(new FirePanelPlan(700_000_000 + (ulong)i, 88888) { Parts = 4 }, i), station.Gb26875)).ToList();
        var burning = new FirePanel(new FirePanelPlan(37021100007, 88888), seed: 4);
        await using var line = new SpeakingStation(burning, station.Gb26875);
        await line.Connect();
        var back = Task.WhenAll(others.Select(other => other.Connect()));
        burning.Fire(2);
        await line.Speak();

        using var desk = await Desk.SignIn(station.World, station.Hub);
        await Eventually.True(async () => (await desk.Incidents("kind=fire")).Any(row => Text(row, "title").Contains("007 号", StringComparison.Ordinal)));
        await back;
        await Eventually.True(() => Task.FromResult(others.All(other => other.Received > 0)), TimeSpan.FromSeconds(60));
        foreach (var other in others)
            await other.DisposeAsync();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
