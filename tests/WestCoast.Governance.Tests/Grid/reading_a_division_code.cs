using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Tests.Grid;

public class reading_a_division_code
{
    [Theory]
    [InlineData("37", DivisionTier.Province, null)]
    [InlineData("370211", DivisionTier.District, "37")]
    [InlineData("370211001", DivisionTier.Subdistrict, "370211")]
    [InlineData("370211001Z01", DivisionTier.Zone, "370211001")]
    [InlineData("370211015200", DivisionTier.Community, "370211015")]
    [InlineData("370211015200001", DivisionTier.Grid, "370211015200")]
    public void tells_its_tier_and_the_code_above(string text, DivisionTier tier, string? parent)
    {
        var code = DivisionCode.Parse(text);
        Assert.Equal((text, tier, parent, text.Length < 6 ? text : "370211"), (code?.Value, code?.Tier, code?.Parent, code?.District));
    }

    [Theory]
    [InlineData("370211000000", "370211")]
    [InlineData("370211001000", "370211001")]
    [InlineData(" 370211 ", "370211")]
    public void understands_the_statistical_twelve_digits(string text, string code) => Assert.Equal(code, DivisionCode.Parse(text)?.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("37021")]
    [InlineData("3702110010")]
    [InlineData("37021100100a")]
    [InlineData("370211001z01")]
    [InlineData("370211Z01")]
    [InlineData("３７０２１１")]
    [InlineData("37021100100100100100")]
    [InlineData("370211001'--")]
    public void refuses_everything_else(string? text) => Assert.Null(DivisionCode.Parse(text));
}
