using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Board;

namespace WestCoast.Governance.Tests.Board;

public class the_load_of_divisions
{
    private static readonly DivisionTree Tree = Grid.Seeds.Tree;
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void counts_every_incident_in_each_division_above_its_place()
    {
        var rows = DivisionLoad.Roll(Tree, "370211", Day, [new("370211001006001", 1, 2, 1), new("370211001006", 4, 3, 0), new("370211", 2, 1, 1)]);

        Assert.Equal((6, 2), Of(rows, "370211"));
        Assert.Equal((5, 1), Of(rows, "370211001"));
        Assert.Equal((5, 1), Of(rows, "370211001006"));
        Assert.Equal((2, 1), Of(rows, "370211001006001"));
        Assert.Equal([2, 1, 0, 3], rows.Single(row => row.Division == "370211").BySeverity);
    }

    [Fact]
    public void shows_the_divisions_right_below_even_with_nothing_open()
    {
        var rows = DivisionLoad.Roll(Tree, "370211001", Day, []);
        Assert.True(rows.Count > 1);
        Assert.All(rows, row => Assert.True(row.Division == "370211001" || row.Parent == "370211001"));
        Assert.All(rows, row => Assert.Equal(0, row.Open));
    }

    [Fact]
    public void leaves_out_what_lies_elsewhere() =>
        Assert.Equal((0, 0), Of(DivisionLoad.Roll(Tree, "370211002", Day, [new("370211001006001", 1, 2, 1)]), "370211002"));

    private static (int Open, int Overdue) Of(IReadOnlyList<DivisionLoad.Line> rows, string code) =>
        rows.Where(row => row.Division == code).Select(row => (row.Open, row.Overdue)).Single();
}
