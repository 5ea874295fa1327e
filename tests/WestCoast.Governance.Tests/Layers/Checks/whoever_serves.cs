using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;
using static WestCoast.Governance.Tests.Layers.Checks.SmallTown;

namespace WestCoast.Governance.Tests.Layers.Checks;

public class whoever_serves
{
    private static readonly Worker Li = new("w-1", "李示例", "Li Example", Home, WorkerRole.GridWorker);
    private static readonly Department Station = new("p-1", "police", "示例派出所", "Example station", Town);

    [Theory]
    [InlineData(null, District)]
    [InlineData(null, Town)]
    [InlineData(null, Home)]
    [InlineData("division.code-malformed", "town 1")]
    [InlineData("division.unknown", Stays + "007")]
    [InlineData("division.unknown", Town + "000")]
    [InlineData("division.unknown", "370214004")]
    [InlineData("division.withdrawn", Merged)]
    [InlineData("division.withdrawn", Gone)]
    public void serves_a_division_that_is_in_force_on_the_day(string? problem, string division)
    {
        Assert.Equal(problem, Check(Li with { Division = division }).SingleOrDefault()?.Code);
        Assert.Equal(problem, Check(Station with { Division = division }).SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData(Merged)]
    [InlineData(Gone)]
    public void may_serve_what_is_withdrawn_only_later(string division) =>
        Assert.Empty(CheckDuty.Of(Rows(Li with { Division = division }), Tree, Before));

    [Fact]
    public void has_an_id_of_their_own()
    {
        Assert.Equal((3, "code.duplicate"), Only(Check(Li, Li with { Id = "w-2" }, Li)));
        Assert.Equal((2, "code.duplicate"), Only(Check(Station, Station)));
        Assert.Empty(Check(Li, Li with { Id = "W-1" }));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 7)]
    [InlineData(true, 1, 2, 3, 4, 5, 6, 7)]
    [InlineData(false)]
    [InlineData(false, 0)]
    [InlineData(false, 1, 8)]
    public void has_shifts_on_days_of_the_week(bool good, params int[] days)
    {
        var problems = Check(Li with { Shifts = [new([1], new(8, 0), new(20, 0)), new([.. days], new(8, 0), new(20, 0))] }).ToList();
        Assert.Equal(good ? null : "shift.days", problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void may_have_no_shifts_at_all() => Assert.Empty(Check(Li with { Shifts = null }, Li with { Id = "w-2", Shifts = [] }));

    [Fact]
    public void of_a_department_answers_for_cells_of_its_layer()
    {
        Assert.Empty(Check(Station with { OverlayCells = ["03010037021100160101"] }));
        Assert.Empty(Check(Station with { OverlayCells = [] }));
        Assert.Equal((1, "overlay.cell-unknown"), Only(Check(Station with { OverlayCells = ["03010037021100160101", "03010037021100160102"] })));
        Assert.Equal((1, "layer.unknown"), Only(Check(Station with { Layer = "base" })));
    }

    [Fact]
    public void is_told_every_fault_once() => Assert.Equal(
        [(1, "division.unknown"), (2, "shift.days")],
        Check(Li with { Division = Stays + "007", Shifts = [new([9], new(8, 0), new(9, 0))] }, Li with { Id = "w-2", Shifts = [new([9], new(8, 0), new(9, 0))] })
            .Select(problem => (problem.Row!.Value, problem.Code)));

    private static IEnumerable<RowProblem> Check(params Worker[] workers) => CheckDuty.Of(Rows(workers), Tree, NewYear);

    private static IEnumerable<RowProblem> Check(params Department[] offices) =>
        CheckDuty.Of(Rows(offices), Tree, NewYear, layer => layer == "police" ? new HashSet<string> { "03010037021100160101" } : null);
}
