namespace WestCoast.Governance.Feeds.Cap;

/// <summary>How a geocode's division lies to the district.</summary>
public enum CodeLies
{
    /// <summary>It is no division code: another country's, or another list's.</summary>
    NoDivision = 0,
    Outside = 1,
    Within = 2,

    /// <summary>A city or province that the district lies in.</summary>
    Around = 3,
}

/// <summary>A geocode's value as a Chinese division code of 6, 9, 12 or 15 digits, with or without the zeros that fill it up.</summary>
/// <param name="Code">In its short form: two digits of a province, four of a city, 6, 9, 12 or 15 below.</param>
public readonly record struct WarningCode(CodeLies Lies, string Code)
{
    /// <summary>The lists that a message names its geocodes by are not compared: no two publishers name theirs alike.</summary>
    /// <param name="district">Six digits.</param>
    public static WarningCode Read(string value, string district)
    {
        var code = value.Trim();
        if (code.Length is not (6 or 9 or 12 or 15) || code.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 || code[0] is '0' or '9' || code[1] == '0')
            return new(CodeLies.NoDivision, code);

        var brief = Brief(code);
        return new(
            brief.StartsWith(district, StringComparison.Ordinal) ? CodeLies.Within
            : district.StartsWith(brief, StringComparison.Ordinal) ? CodeLies.Around
            : CodeLies.Outside, brief);
    }

    /// <summary>The form with twelve digits of a code of ours; of a zone that has none, its subdistrict's.</summary>
    public static string InTwelveDigits(string code)
    {
        var digits = string.Concat(code.TakeWhile(char.IsAsciiDigit));
        return digits.Length >= 12 ? digits[..12] : digits.PadRight(12, '0');
    }

    private static string Brief(string code)
    {
        while (code.Length is 9 or 12 && code.EndsWith("000", StringComparison.Ordinal))
            code = code[..^3];
        return code switch
        {
            { Length: 6 } when code.EndsWith("0000", StringComparison.Ordinal) => code[..2],
            { Length: 6 } when code.EndsWith("00", StringComparison.Ordinal) => code[..4],
            _ => code,
        };
    }
}
