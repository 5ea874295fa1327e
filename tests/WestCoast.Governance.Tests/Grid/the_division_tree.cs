using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Tests.Grid;

public class the_division_tree
{
    private static readonly DivisionTree Tree = DivisionTree.From(
    [
        Node("370211", null, DivisionTier.District, "黄岛区"),
        Node("370211001", "370211", DivisionTier.Subdistrict, "黄岛街道"),
        Node("370211001Z01", "370211001", DivisionTier.Zone, "示例管区 01"),
        Node("370211001001", "370211001Z01", DivisionTier.Community, "示例社区 01"),
        Node("370211001001001", "370211001001", DivisionTier.Grid, "第 1 网格"),
        Node("370211401", "370211", DivisionTier.Subdistrict, "灵山岛"),
    ]);

    [Fact]
    public void gives_the_path_root_first_with_the_tier_that_answers() => Assert.Equal(
        [
            ("370211", Tier.District), ("370211001", Tier.Subdistrict), ("370211001Z01", Tier.Subdistrict),
            ("370211001001", Tier.Community), ("370211001001001", Tier.Community),
        ],
        Tree.Path("370211001001001"));

    [Fact]
    public void names_a_grid_without_district_and_zone() =>
        Assert.Equal("黄岛街道 示例社区 01 第 1 网格", Tree.Name("370211001001001").Zh);

    [Theory]
    [InlineData("370211", "黄岛区")]
    [InlineData("370211001Z01", "黄岛街道 示例管区 01")]
    public void names_district_and_zone_when_they_are_asked_for(string code, string name) => Assert.Equal(name, Tree.Name(code).Zh);

    [Theory]
    [InlineData("370211001001001", "370211001Z01", true)]
    [InlineData("370211001001001", "370211", true)]
    [InlineData("370211001", "370211001", true)]
    [InlineData("370211001", "370211001001", false)]
    [InlineData("370211401", "370211001", false)]
    [InlineData("370214004001", "370211", false)]
    public void knows_what_lies_in_what_by_parents(string code, string scope, bool within) => Assert.Equal(within, Tree.IsWithin(code, scope));

    [Fact]
    public void has_nothing_to_say_about_an_unknown_code()
    {
        Assert.Null(Tree.Find("370211999"));
        Assert.Empty(Tree.Path("370211999"));
        Assert.Empty(Tree.Ancestors("370211999"));
        Assert.Equal(("", ""), Tree.Name("370211999"));
    }

    [Fact]
    public void refuses_a_list_that_is_not_one_tree()
    {
        var root = Node("370211", null, DivisionTier.District, "黄岛区");
        var town = Node("370211001", "370211", DivisionTier.Subdistrict, "黄岛街道");

        Assert.Contains("listed twice", Refusal(root, town, town), StringComparison.Ordinal);
        Assert.Contains("not listed", Refusal(root, town with { Parent = "370299" }), StringComparison.Ordinal);
        Assert.Contains("without a parent", Refusal(root, town with { Parent = null }), StringComparison.Ordinal);
        Assert.Contains("cannot lie in", Refusal(root, town with { Parent = "370211001" }), StringComparison.Ordinal);
    }

    [Fact]
    public void a_division_is_in_force_from_its_first_day_until_its_last_by_china_time()
    {
        var division = Node("370211001", "370211", DivisionTier.Subdistrict, "x") with { ValidFrom = new(2020, 1, 1), ValidTo = new(2024, 1, 1) };

        Assert.False(division.IsInForce(DateTimeOffset.Parse("2019-12-31T15:59:59Z", null)));
        Assert.True(division.IsInForce(DateTimeOffset.Parse("2019-12-31T16:00:00Z", null)));
        Assert.True(division.IsInForce(DateTimeOffset.Parse("2023-12-31T15:59:59Z", null)));
        Assert.False(division.IsInForce(DateTimeOffset.Parse("2023-12-31T16:00:00Z", null)));
    }

    private static string Refusal(params Division[] divisions) => Assert.Throws<ArgumentException>(() => DivisionTree.From(divisions)).Message;

    private static Division Node(string code, string? parent, DivisionTier tier, string zh) =>
        new(code, parent, tier, null, zh, zh, null, null, Synthetic: true);
}
