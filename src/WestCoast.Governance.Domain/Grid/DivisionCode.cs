namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// A well-formed code: 2 digits province, 6 district, 9 town or subdistrict, 12 community, 15 base grid; and, because
/// the national rules give them no digits, our own "370211001Z01" for a zone (管区) and "370211001001001M01" for a
/// micro-grid. Digits do not tell a community's zone: ask the tree, never a prefix, whether one division lies in another.
/// </summary>
public sealed record DivisionCode
{
    private DivisionCode(string value, DivisionTier tier) => (Value, Tier) = (value, tier);

    public string Value { get; }

    public DivisionTier Tier { get; }

    /// <summary>The first six digits, county or district; for a province its two.</summary>
    public string District => Value[..Math.Min(6, Value.Length)];

    /// <summary>The next code up that the digits themselves tell; null for a province.</summary>
    public string? Parent => Tier switch
    {
        DivisionTier.Province => null,
        DivisionTier.District => Value[..2],
        DivisionTier.Subdistrict => Value[..6],
        DivisionTier.Zone or DivisionTier.Community => Value[..9],
        DivisionTier.Grid => Value[..12],
        _ => Value[..15],
    };

    /// <summary>What digits 7 to 9 say of a town-level code, and 10 to 12 of a community; null elsewhere and where they say nothing.</summary>
    public DivisionClass? Class => Tier switch
    {
        DivisionTier.Subdistrict => DivisionClasses.OfTown(int.Parse(Value.AsSpan(6, 3), null)),
        DivisionTier.Community => DivisionClasses.OfCommunity(int.Parse(Value.AsSpan(9, 3), null)),
        _ => null,
    };

    /// <summary>
    /// The code in its short form, or null when it is malformed. The statistical office's twelve-digit form of a
    /// district (370211000000) or subdistrict (370211001000) is understood.
    /// </summary>
    public static DivisionCode? Parse(string? text) => (Read(text) as DivisionCodeRead.WellFormed)?.Code;

    /// <summary>The code, or a stable word and a sentence saying what is wrong with it.</summary>
    public static DivisionCodeRead Read(string? text)
    {
        var code = text?.Trim() ?? "";
        if (Suffixed(code, 12, 'Z', DivisionTier.Zone) is { } zone)
            return Checked(zone);
        if (Suffixed(code, 18, 'M', DivisionTier.MicroGrid) is { } micro)
            return Checked(micro);
        if (code.Length == 0 || code.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            return Malformed("division.code-malformed", $"'{Shown(code)}' is no division code: only digits, or a zone's Z or a micro-grid's M before two digits.");

        return code.Length switch
        {
            2 => Checked(new(code, DivisionTier.Province)),
            6 => Checked(new(code, DivisionTier.District)),
            9 => Checked(new(code, DivisionTier.Subdistrict)),
            12 when code.EndsWith("000000", StringComparison.Ordinal) => Checked(new(code[..6], DivisionTier.District)),
            12 when code.EndsWith("000", StringComparison.Ordinal) => Checked(new(code[..9], DivisionTier.Subdistrict)),
            12 => Checked(new(code, DivisionTier.Community)),
            15 => Checked(new(code, DivisionTier.Grid)),
            _ => Malformed("division.code-length", $"'{Shown(code)}' has {code.Length} digits; a division code has 2, 6, 9, 12 or 15."),
        };
    }

    public override string ToString() => Value;

    private static DivisionCode? Suffixed(string code, int length, char mark, DivisionTier tier) =>
        code.Length == length && code[^3] == mark && code.AsSpan(0, length - 3).IndexOfAnyExceptInRange('0', '9') < 0
        && code.AsSpan(length - 2).IndexOfAnyExceptInRange('0', '9') < 0
            ? new(code, tier)
            : null;

    /// <summary>GB/T 2260 for the province, the statistical office's rules for town level; serials begin at 1.</summary>
    private static DivisionCodeRead Checked(DivisionCode code) => code switch
    {
        { Value: var all } when !DivisionClasses.IsProvince(all[..2]) => Malformed("division.code-province", $"No province has the number {all[..2]} (GB/T 2260)."),
        { Value: { Length: >= 9 } all } when DivisionClasses.OfTown(int.Parse(all.AsSpan(6, 3), null)) is null =>
            Malformed("division.code-town", $"Digits 7 to 9 of '{all}' are {all[6..9]}; 001-099 are 街道, 100-199 镇, 200-399 乡, 400-599 special."),
        { Tier: DivisionTier.Grid or DivisionTier.MicroGrid, Value: var all } when all[9..12] == "000" || all[12..15] == "000" =>
            Malformed("division.code-serial", $"'{all}' has a community or grid numbered 000; numbers begin at 001."),
        _ => new DivisionCodeRead.WellFormed(code),
    };

    private static DivisionCodeRead.Malformed Malformed(string code, string detail) => new(code, detail);

    private static string Shown(string code) => code.Length <= 40 ? code : code[..40] + "…";
}

/// <summary>What reading a division code gave.</summary>
public abstract record DivisionCodeRead
{
    public sealed record WellFormed(DivisionCode Code) : DivisionCodeRead;

    public sealed record Malformed(string Code, string Detail) : DivisionCodeRead;

    private DivisionCodeRead() { }
}
