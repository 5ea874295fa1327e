using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;
using static WestCoast.Governance.Tests.Layers.Checks.SmallTown;

namespace WestCoast.Governance.Tests.Layers.Checks;

public class a_list_of_divisions
{
    private static readonly Division[] Good =
    [
        Line("37", null, DivisionTier.Province),
        Line(District, "37", DivisionTier.District),
        Line(Town, District, DivisionTier.Subdistrict),
        Line(Town + "Z01", Town, DivisionTier.Zone),
        Line(Merged, Town + "Z01", DivisionTier.Community) with { ValidTo = NewYear, MergedInto = Stays },
        Line(Stays, Town, DivisionTier.Community),
    ];

    [Fact]
    public void may_have_a_province_zones_and_merged_communities() => Assert.Empty(CheckDivisions.Of(Rows(Good), District));

    [Fact]
    public void may_tell_a_code_again_for_a_later_time() =>
        Assert.Empty(CheckWith(Line(Stays, Town + "Z01", DivisionTier.Community) with { ValidFrom = NewYear }));

    [Fact]
    public void may_have_a_division_of_a_single_day() =>
        Assert.Empty(CheckWith(Line(Town + "003", Town, DivisionTier.Community) with { ValidFrom = Before, ValidTo = NewYear }));

    [Theory]
    [InlineData("division.code-length", "3702110", DivisionTier.Subdistrict)]
    [InlineData("division.code-malformed", "街道", DivisionTier.Subdistrict)]
    [InlineData("division.code-town", "370211777", DivisionTier.Subdistrict)]
    [InlineData("division.grid-in-list", Home, DivisionTier.Grid)]
    [InlineData("division.grid-in-list", Home + "M01", DivisionTier.MicroGrid)]
    [InlineData("code.wrong-level", Town + "003", DivisionTier.Subdistrict)]
    [InlineData("code.not-short", "370211003000", DivisionTier.Subdistrict)]
    [InlineData("code.not-short", " 370211003", DivisionTier.Subdistrict)]
    [InlineData("division.outside-district", "370214004", DivisionTier.Subdistrict)]
    public void has_only_codes_of_its_district_in_their_short_form(string problem, string code, DivisionTier tier) =>
        Assert.Equal((7, problem), Only(CheckWith(Line(code, District, tier))));

    [Fact]
    public void lists_every_parent_and_every_heir()
    {
        Assert.Equal((7, "parent.unknown"), Only(CheckWith(Line(Town + "003", "370211005", DivisionTier.Community))));
        Assert.Equal((7, "division.heir-unknown"), Only(CheckWith(Line(Town + "003", Town, DivisionTier.Community) with { MergedInto = Town + "009" })));
    }

    [Fact]
    public void lets_nothing_end_before_it_begins()
    {
        var line = Line(Town + "003", Town, DivisionTier.Community) with { ValidFrom = NewYear };
        Assert.Equal((7, "division.ends-before-begin"), Only(CheckWith(line with { ValidTo = NewYear })));
        Assert.Equal((7, "division.ends-before-begin"), Only(CheckWith(line with { ValidTo = Before })));
        Assert.Empty(CheckWith(line with { ValidTo = NewYear.AddDays(1) }));
    }

    [Fact]
    public void names_everything() => Assert.Equal((7, "division.no-name"), Only(CheckWith(Line(Town + "003", Town, DivisionTier.Community) with { Zh = "　" })));

    [Fact]
    public void is_answered_for_by_a_tier_there_is()
    {
        Assert.Equal((7, "division.responsibility"), Only(CheckWith(Line(Town + "003", Town, DivisionTier.Community) with { Responsibility = (Tier)7 })));
        Assert.Empty(CheckWith(Line(Town + "003", Town, DivisionTier.Community) with { Responsibility = Tier.Subdistrict }));
    }

    [Fact]
    public void tells_a_code_once_for_the_same_time()
    {
        Assert.Equal((7, "code.duplicate"), Only(CheckWith(Good[5])));
        Assert.Equal((8, "code.duplicate"), Only(CheckWith(Good[5] with { ValidFrom = NewYear }, Good[5] with { ValidFrom = NewYear, Zh = "改名" })));
    }

    private static IEnumerable<RowProblem> CheckWith(params Division[] more) => CheckDivisions.Of(Rows([.. Good, .. more]), District);
}
