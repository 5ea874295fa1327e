using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using static WestCoast.Governance.Tests.Layers.Checks.SmallTown;

namespace WestCoast.Governance.Tests.Duty;

public class who_is_responsible
{
    /// <summary>Friday the first of January 2027, ten in the morning in China.</summary>
    private static readonly DateTimeOffset Now = new(2027, 1, 1, 2, 0, 0, TimeSpan.Zero);

    private static readonly Shift Nights = new([1, 2, 3, 4, 5, 6, 7], new(20, 0), new(8, 0));

    private static readonly DutyRoster Roster = new(
        [
            At("grid-night", Home) with { Shifts = [Nights] }, At("grid-day", Home), At("community", Stays), At("old-grid", MergedGrid),
            At("town", Town), At("district", District), At("left", Stays) with { ValidTo = NewYear }, At("comes", Stays) with { ValidFrom = NewYear.AddDays(1) },
        ],
        [
            new("d", "fire", "支队", "Brigade", District), new("t", "police", "派出所", "Station", Town), new("c1", "police", "警务室", "Room", Stays, ["cell-1"]),
            new("c2", "police", "警务室", "Room", Stays, ["cell-2"]),
        ]);

    [Fact]
    public void is_told_tier_by_tier_from_the_nearest_up()
    {
        var tiers = For(Home);
        Assert.Equal([(Tier.Community, Stays), (Tier.Subdistrict, Town), (Tier.District, District)], tiers.Select(tier => (tier.Tier, tier.Division.Code)));
    }

    [Fact]
    public void names_who_is_on_duty_first_and_then_the_nearest()
    {
        Assert.Equal([("grid-day", true), ("community", true), ("grid-night", false)], For(Home)[0].Workers.Select(serving => (serving.Worker.Id, serving.OnDuty)));
        Assert.Equal(["grid-day", "grid-night", "community"], For(Home, Now.AddHours(-3))[0].Workers.Select(serving => serving.Worker.Id));
        Assert.Equal(["town"], For(Home)[1].Workers.Select(serving => serving.Worker.Id));
    }

    [Fact]
    public void leaves_out_who_left_or_has_yet_to_come()
    {
        Assert.Contains("left", Ids(For(Stays, Now.AddDays(-1))));
        Assert.DoesNotContain("left", Ids(For(Stays)));
        Assert.Contains("comes", Ids(For(Stays, Now.AddDays(1))));
    }

    [Fact]
    public void names_the_offices_whose_ground_it_is()
    {
        Assert.Equal(["c1"], For(Home)[0].Departments.Select(office => office.Id));
        Assert.Equal(["t"], For(Home)[1].Departments.Select(office => office.Id));
        Assert.Equal(["d"], For(Home)[2].Departments.Select(office => office.Id));
    }

    [Fact]
    public void of_a_withdrawn_grid_is_who_took_it_over()
    {
        Assert.Equal(Ids(For(Home)), Ids(For(MergedGrid)));
        Assert.Contains("old-grid", Ids(For(MergedGrid, Now.AddDays(-1))));
        Assert.Equal([(Tier.District, District)], For(Gone).Select(tier => (tier.Tier, tier.Division.Code)));
    }

    [Fact]
    public void changes_at_midnight_in_china()
    {
        var midnight = ChinaDay.Begin(NewYear);
        Assert.Contains("old-grid", Ids(For(MergedGrid, midnight.AddTicks(-1).ToUniversalTime())));
        Assert.DoesNotContain("old-grid", Ids(For(MergedGrid, midnight.ToUniversalTime())));
    }

    [Fact]
    public void of_an_unknown_code_is_nobody() => Assert.Empty(For("370211001002999"));

    private static EquatableList<ResponsibleTier> For(string code, DateTimeOffset? at = null) =>
        Responsible.For(Tree, Roster, code, new HashSet<string> { "cell-1" }, at ?? Now);

    private static List<string> Ids(EquatableList<ResponsibleTier> tiers) => [.. tiers.SelectMany(tier => tier.Workers).Select(serving => serving.Worker.Id)];

    private static Worker At(string id, string division) => new(id, "示例", "Example", division, WorkerRole.GridWorker);
}
