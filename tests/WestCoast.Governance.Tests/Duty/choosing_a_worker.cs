using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using static WestCoast.Governance.Tests.Layers.Checks.SmallTown;

namespace WestCoast.Governance.Tests.Duty;

public class choosing_a_worker
{
    private const string Zone = "370211001Z01", Grid = "370211001002001", NextGrid = "370211001002002", OtherCommunity = "370211001003", InZone = "370211001003001", InTown = "370211001004001";

    /// <summary>Ten in the morning in China.</summary>
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private static readonly Shift Nights = new([1, 2, 3, 4, 5, 6, 7], new(20, 0), new(8, 0));

    private static readonly DivisionTree City = DivisionTree.From(
    [
        Line(District, null, DivisionTier.District), Line(Town, District, DivisionTier.Subdistrict), Line(Zone, Town, DivisionTier.Zone),
        Line(Stays, Zone, DivisionTier.Community), Line(Grid, Stays, DivisionTier.Grid), Line(NextGrid, Stays, DivisionTier.Grid),
        Line(OtherCommunity, Zone, DivisionTier.Community), Line(InZone, OtherCommunity, DivisionTier.Grid),
        Line("370211001004", Town, DivisionTier.Community), Line(InTown, "370211001004", DivisionTier.Grid),
        Line(Gone, District, DivisionTier.Subdistrict),
    ]);

    private static readonly Dictionary<string, Coordinates> Middles = new() { [Grid] = new(120, 36), [NextGrid] = new(120.01, 36), [InZone] = new(120.02, 36) };

    [Fact]
    public void asks_first_in_the_grid_then_the_community_the_zone_the_subdistrict() => Assert.Equal(
        [("own", Nearness.OwnGrid), ("next", Nearness.SameCommunity), ("zone", Nearness.SameZone), ("leader", Nearness.SameZone), ("town", Nearness.SameSubdistrict), ("far", Nearness.Farther)],
        Order([At("far", Gone), At("town", InTown), At("zone", InZone), At("leader", Zone), At("next", NextGrid), At("own", Grid)])
            .Select(candidate => (candidate.Worker.Id, candidate.Nearness)));

    [Fact]
    public void never_calls_who_is_off_duty() =>
        Assert.Equal(["day"], Ids(Order([At("night", Grid) with { Shifts = [Nights] }, At("left", Grid) with { ValidTo = new(2027, 3, 1) }, At("day", InTown)])));

    [Fact]
    public void takes_who_is_trained_for_it_before_who_has_less_to_do() =>
        Assert.Equal(["trained", "idle"], Ids(Order([At("idle", Grid), At("trained", Grid) with { Skills = ["fire", "civic"] }], load: id => id == "trained" ? 3 : 0)));

    [Fact]
    public void takes_who_has_less_to_do_before_who_is_nearer() =>
        Assert.Equal(["far", "near"], Ids(Order([At("near", NextGrid), At("far", Stays)], load: id => id == "near" ? 1 : 0)));

    [Fact]
    public void takes_the_nearer_of_two_and_last_whose_ground_is_unknown() =>
        Assert.Equal(["a-near", "b-near", "unknown"], Ids(Order([At("unknown", OtherCommunity), At("b-near", InZone), At("a-near", InZone)])));

    [Fact]
    public void measures_to_the_middle_of_the_workers_grid() => Assert.Equal(901.6, Order([At("next", NextGrid)])[0].Metres!.Value, 0.1);

    [Fact]
    public void does_without_a_distance_where_the_place_has_no_degrees() => Assert.Null(WorkerChoice.Order(
        new TaskPlace(City.Lineage(Stays), "civic", At: null), [At("next", NextGrid)], City.IsWithin, _ => 0, Middle, Now)[0].Metres);

    [Fact]
    public void says_why_in_both_languages()
    {
        var candidate = Order([At("own", Grid) with { Skills = ["civic"] }], load: _ => 2)[0];
        Assert.Equal(("本网格，在岗，具备该类技能，手上 2 件，网格距 0 米", "own grid, on duty, trained for it, 2 in hand, grid 0 m away"), (candidate.Zh, candidate.En));
    }

    private static EquatableList<Candidate> Order(Worker[] workers, Func<string, int>? load = null) => WorkerChoice.Order(
        new TaskPlace(City.Lineage(Grid), "civic", new Coordinates(120, 36)), workers, City.IsWithin, load ?? (_ => 0), Middle, Now);

    private static Coordinates? Middle(string code) => Middles.TryGetValue(code, out var middle) ? middle : null;

    private static IEnumerable<string> Ids(EquatableList<Candidate> candidates) => candidates.Select(candidate => candidate.Worker.Id);

    private static Worker At(string id, string division) => new(id, "示例", "Example", division, WorkerRole.GridWorker);
}
