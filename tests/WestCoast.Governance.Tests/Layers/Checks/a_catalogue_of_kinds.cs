using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;
using static WestCoast.Governance.Tests.Layers.Checks.SmallTown;

namespace WestCoast.Governance.Tests.Layers.Checks;

public class a_catalogue_of_kinds
{
    private static readonly KindLimit Resolve = new("resolve", 1440, LimitUnit.Minutes, "示例");

    private static readonly Kind Other = new(
        "other", "其他", "Other", "livelihood", Severity.General, 60, "urban-management", new(Tier.District, Tier.District, Tier.Subdistrict, Tier.Community), [Resolve]);

    private static readonly Kind Leak = Other with { Code = "gas-leak", Parent = "other" };

    [Fact]
    public void is_fine_as_seeded() => Assert.Empty(CheckKinds.Of(Rows([.. Grid.Seeds.Read<Kind>("kinds.json")])));

    [Fact]
    public void is_fine_with_a_limit_for_the_worse_and_one_for_all() => Assert.Empty(Check(Leak with
    {
        Deadlines = [Resolve with { Amount = 120, MaxSeverity = Severity.Severe }, Resolve, new("acknowledge", 1, LimitUnit.Minutes, "示例")],
    }));

    [Fact]
    public void needs_the_kind_for_everything_else() =>
        Assert.Equal((null, "kind.other-missing"), Only(CheckKinds.Of(Rows(Leak with { Parent = null }))));

    [Fact]
    public void has_each_code_once()
    {
        var problem = Assert.Single(CheckKinds.Of(Rows(Other, Leak, Leak)));
        Assert.Equal((3, "code.duplicate"), (problem.Row, problem.Code));
        Assert.Contains("row 2 and in row 3", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void is_refused_for_what_a_kind_lacks()
    {
        Refuses("kind.code-missing", Leak with { Code = "" });
        Refuses("severity.out-of-range", Leak with { Severity = 0 });
        Refuses("severity.out-of-range", Leak with { Severity = (Severity)5 });
        Refuses("kind.window", Leak with { WindowMinutes = 0 });
        Refuses("kind.department-missing", Leak with { Department = "" });
        Refuses("kind.parent-unknown", Leak with { Parent = "hazmat" });
    }

    [Fact]
    public void is_refused_for_limits_that_are_none()
    {
        Refuses("limit.step-unknown", Leak with { Deadlines = [Resolve, new("think", 5, LimitUnit.Minutes, "示例")] });
        Refuses("limit.amount", Leak with { Deadlines = [Resolve with { Amount = 0 }] });
        Refuses("limit.amount", Leak with { Deadlines = [Resolve with { Unit = 0 }] });
        Refuses("limit.source-missing", Leak with { Deadlines = [Resolve with { Source = " " }] });
        Refuses("limit.resolve-missing", Leak with { Deadlines = [] });
        Refuses("limit.resolve-missing", Leak with { Deadlines = [Resolve with { MaxSeverity = Severity.Major }] });
    }

    [Fact]
    public void tells_every_row_s_first_problem_at_once() => Assert.Equal(
        [(2, "kind.window"), (3, "limit.resolve-missing")],
        CheckKinds.Of(Rows(Other, Leak with { WindowMinutes = -1, Department = "" }, Leak with { Code = "fire", Deadlines = [] })).Select(problem => (problem.Row!.Value, problem.Code)));

    private static IEnumerable<RowProblem> Check(Kind kind) => CheckKinds.Of(Rows(Other, kind));

    private static void Refuses(string code, Kind kind) => Assert.Equal((2, code), Only(Check(kind)));
}
