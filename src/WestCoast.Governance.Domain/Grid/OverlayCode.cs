namespace WestCoast.Governance.Domain.Grid;

/// <summary>
/// The 20 digits of a specialised (department) grid, CJ/T 349: 6 object class, 6 county, 3 street, 3 community
/// (601 and up where communities are merged), 2 serial.
/// </summary>
public sealed record OverlayCode
{
    private OverlayCode(string value) => Value = value;

    public string Value { get; }

    public string ObjectClass => Value[..6];

    public string County => Value[6..12];

    /// <summary>The nine-digit town or subdistrict.</summary>
    public string Subdistrict => Value[6..15];

    /// <summary>The twelve-digit community; null when the cell covers several.</summary>
    public string? Community => CoversSeveral ? null : Value[6..18];

    public bool CoversSeveral => string.CompareOrdinal(Value[15..18], "601") >= 0;

    public int Serial => int.Parse(Value.AsSpan(18), null);

    /// <summary>Null when it has not 20 digits, or its town, community or serial number is none.</summary>
    public static OverlayCode? Parse(string? text)
    {
        var code = text?.Trim() ?? "";
        return code.Length == 20 && code.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            && DivisionClasses.OfTown(int.Parse(code.AsSpan(12, 3), null)) is not null && code[15..18] != "000" && code[18..] != "00"
            ? new(code)
            : null;
    }

    public override string ToString() => Value;
}
