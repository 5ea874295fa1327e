using System.Globalization;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>
/// An identifier of the national profile (GB/T 35965.1-2018, A.1.1): ZZZZZZDDDUUUXX_YYYYMMDDhhmmss_N. What is in circulation
/// often lacks the serial number.
/// </summary>
/// <param name="Division">GB/T 2260, six digits, of who issues it.</param>
/// <param name="Agency">The other eight digits of the issuing office: GB/T 4657 agency, inner code, extension.</param>
/// <param name="RecordedAt">In China's zone.</param>
/// <param name="Serial">0 to 9; null where it is lacking.</param>
public sealed record NationalId(string Division, string Agency, DateTimeOffset RecordedAt, int? Serial)
{
    private const string TimeForm = "yyyyMMddHHmmss";
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    public string Office => Division + Agency;

    public override string ToString() =>
        $"{Office}_{RecordedAt.ToOffset(China).ToString(TimeForm, CultureInfo.InvariantCulture)}" + (Serial is { } serial ? $"_{serial}" : "");

    /// <summary>Null for an identifier of another form.</summary>
    public static NationalId? Read(string identifier)
    {
        var parts = identifier.Split('_');
        if (parts.Length is not (2 or 3) || parts[0].Length != 14 || !IsDigits(parts[0]) || parts[1].Length != 14 || !IsDigits(parts[1])
            || (parts.Length == 3 && (parts[2].Length != 1 || !IsDigits(parts[2])))
            || !DateTime.TryParseExact(parts[1], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) || time.Year < 2)
            return null;

        return new(parts[0][..6], parts[0][6..], new DateTimeOffset(time, China), parts.Length == 3 ? parts[2][0] - '0' : null);
    }

    private static bool IsDigits(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
