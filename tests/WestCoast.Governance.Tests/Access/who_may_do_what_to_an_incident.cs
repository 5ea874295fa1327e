using WestCoast.Governance.Domain.Access;
using static WestCoast.Governance.Domain.Access.Deed;

namespace WestCoast.Governance.Tests.Access;

/// <summary>district d; subdistricts d1, d2; communities d1a, d1b, d2a. The incident is in d1a, on the desk of d1, the department's emergency.</summary>
public class who_may_do_what_to_an_incident
{
    private static readonly IncidentGround Its = new(new Audience(["d1a", "d1"], ["emergency", "fire"], ["w-1"]), "d1", "emergency");

    [Theory]
    [InlineData("d", true, true)]
    [InlineData("d1", true, true)]
    [InlineData("d1a", true, false)]
    [InlineData("d1b", false, false)]
    [InlineData("d2", false, false)]
    [InlineData("d2a", false, false)]
    [InlineData("", false, false)]
    public void a_desk_sees_its_ground_and_works_what_is_on_its_desk_or_one_below(string division, bool sees, bool works)
    {
        foreach (var role in SeatRoles.Desks)
        {
            var seat = new Seat("li.na", role, division);
            Assert.All(new[] { See, Note, Attach }, deed => Assert.Equal(sees, May(seat, deed)));
            Assert.All(new[] { Acknowledge, Assign, Transfer, Merge, Verify, Close }, deed => Assert.Equal(works, May(seat, deed)));
        }
    }

    [Theory]
    [InlineData("d", "emergency", true, true)]
    [InlineData("d1", "emergency", true, true)]
    [InlineData("d1a", "emergency", true, false)]
    [InlineData("d2", "emergency", false, false)]
    [InlineData("d1", "fire", true, false)]
    [InlineData("d1", "traffic", false, false)]
    [InlineData("d", "traffic", false, false)]
    [InlineData("d", null, false, false)]
    public void a_department_sees_what_it_has_a_part_in_and_works_what_is_its_own(string division, string? department, bool sees, bool works)
    {
        var seat = new Seat("sun.li", SeatRoles.Department, division, department);
        Assert.All(new[] { See, Note, ReportIn, AnswerAssignment, Resolve }, deed => Assert.Equal(sees, May(seat, deed)));
        Assert.All(new[] { Acknowledge, Confirm, Return, Transfer }, deed => Assert.Equal(works, May(seat, deed)));
        Assert.All(new[] { Assign, Close, SeePerson }, deed => Assert.False(May(seat, deed)));
    }

    [Theory]
    [InlineData("d1a", "w-2", true, false)]
    [InlineData("d1b", "w-2", false, false)]
    [InlineData("d2a", "w-1", true, true)]
    [InlineData("d1a", null, true, false)]
    [InlineData("d2a", null, false, false)]
    public void a_grid_worker_sees_the_own_ground_and_every_assignment_of_theirs(string division, string? worker, bool sees, bool resolves)
    {
        var seat = new Seat("zhao", SeatRoles.GridWorker, division, Worker: worker);
        Assert.All(new[] { See, Note, Attach }, deed => Assert.Equal(sees, May(seat, deed)));
        Assert.Equal(resolves, May(seat, Resolve));
        Assert.All(new[] { Acknowledge, Close, SeePerson }, deed => Assert.False(May(seat, deed)));
    }

    [Theory]
    [InlineData("d", true)]
    [InlineData("d1a", true)]
    [InlineData("d2", false)]
    public void an_auditor_reads_and_changes_nothing(string division, bool reads)
    {
        var seat = new Seat("audit", SeatRoles.Auditor, division);
        Assert.Equal((reads, reads), (May(seat, See), May(seat, SeePerson)));
        Assert.All(Enum.GetValues<Deed>().Except([See, SeePerson]), deed => Assert.False(May(seat, deed)));
    }

    [Fact]
    public void only_who_has_it_learns_who_called_and_only_an_administrator_erases_that()
    {
        var (above, own, below) = (Dispatcher("d"), Dispatcher("d1"), Dispatcher("d1a"));
        Assert.Equal((true, true, false), (May(above, SeePerson), May(own, SeePerson), May(below, SeePerson)));
        Assert.False(May(own with { Role = SeatRoles.Operator }, SeePerson));
        Assert.Equal((false, true), (May(own, ErasePerson), May(own with { Role = SeatRoles.Administrator }, ErasePerson)));
    }

    [Fact]
    public void a_desk_it_was_transferred_to_has_it_and_the_one_whose_ground_it_is_on_still_sees_it()
    {
        var its = Its with { Audience = Its.Audience with { Divisions = ["d1a", "d2a"] }, Desk = "d2a" };
        Assert.Equal((true, true), (May(Dispatcher("d2a"), See, its), May(Dispatcher("d2a"), Close, its)));
        Assert.Equal((true, false), (May(Dispatcher("d1a"), See, its), May(Dispatcher("d1a"), Close, its)));
        Assert.True(May(Dispatcher("d2"), Close, its));
    }

    [Fact]
    public void a_desk_that_was_asked_to_handle_it_resolves_it_and_does_not_close_it()
    {
        var its = Its with { Audience = Its.Audience with { Divisions = ["d1a", "d1", "d2a"] }, Helping = "d2a" };
        Assert.Equal((true, true, false), (May(Dispatcher("d2a"), AnswerAssignment, its), May(Dispatcher("d2a"), Resolve, its), May(Dispatcher("d2a"), Close, its)));
        Assert.False(May(Dispatcher("d1a"), Resolve, its));
    }

    [Fact]
    public void what_concerns_the_whole_district_is_for_seats_of_the_whole_district()
    {
        var (chief, local) = (new Seat("chief", SeatRoles.Operator, "d"), new Seat("local", SeatRoles.Operator, "d1"));
        Assert.All(new[] { SeeMetrics, SeeRefusals, DecideLayers, RunDrills }, deed =>
            Assert.Equal((true, false, false), (Permissions.MayAsk(chief, deed, "d"), Permissions.MayAsk(local, deed, "d"), Permissions.MayAsk(Dispatcher("d"), deed, "d"))));
        Assert.True(Permissions.MayAsk(local, SeeCity, "d"));
    }

    [Fact]
    public void what_is_no_deed_to_an_incident_is_not_allowed_to_one() =>
        Assert.All(new[] { SeeCity, SeeMetrics, RunDrills }, deed => Assert.False(May(new Seat("admin", SeatRoles.Administrator, "d"), deed)));

    private static Seat Dispatcher(string division) => new("li.na", SeatRoles.Dispatcher, division);

    private static bool May(Seat seat, Deed deed, IncidentGround? its = null) =>
        Permissions.May(seat, deed, its ?? Its, (place, division) => division.Length > 0 && place.StartsWith(division, StringComparison.Ordinal));
}
