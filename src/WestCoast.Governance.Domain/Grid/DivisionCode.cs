namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// A well-formed code: 6 digits district, 9 town or subdistrict, 12 community, 15 base grid; and, because the
/// national rules give zones (管区) no digits, our own "370211001Z01" for a zone: nine digits, Z, two digits.
/// A community's digits do not tell its zone: ask the tree, never a prefix, whether one division lies in another.
/// </summary>
public sealed record DivisionCode
{
    private DivisionCode(string value, DivisionTier tier) => (Value, Tier) = (value, tier);

    public string Value { get; }

    public DivisionTier Tier { get; }

    /// <summary>The first six digits: county or district.</summary>
    public string District => Value[..6];

    /// <summary>The next code up that the digits themselves tell; null for a district.</summary>
    public string? Parent => Tier switch
    {
        DivisionTier.District => null,
        DivisionTier.Subdistrict => Value[..6],
        DivisionTier.Zone or DivisionTier.Community => Value[..9],
        _ => Value[..12],
    };

    /// <summary>
    /// The code in its short form, or null when it is malformed. The statistical office's twelve-digit form of a
    /// district (370211000000) or subdistrict (370211001000) is understood.
    /// </summary>
    public static DivisionCode? Parse(string? text)
    {
        var code = text?.Trim() ?? "";
        if (IsZone(code))
            return new(code, DivisionTier.Zone);
        if (!code.All(char.IsAsciiDigit))
            return null;

        return code.Length switch
        {
            6 => new(code, DivisionTier.District),
            9 => new(code, DivisionTier.Subdistrict),
            12 when code.EndsWith("000000", StringComparison.Ordinal) => new(code[..6], DivisionTier.District),
            12 when code.EndsWith("000", StringComparison.Ordinal) => new(code[..9], DivisionTier.Subdistrict),
            12 => new(code, DivisionTier.Community),
            15 => new(code, DivisionTier.Grid),
            _ => null,
        };
    }

    public override string ToString() => Value;

    private static bool IsZone(string code) =>
        code.Length == 12 && code[9] == 'Z' && code.AsSpan(0, 9).IndexOfAnyExceptInRange('0', '9') < 0
        && code.AsSpan(10).IndexOfAnyExceptInRange('0', '9') < 0;
}
