using System.Globalization;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>
/// When it happened. Formats: <c>rfc3339</c> (with its offset), <c>unix-s</c>, <c>unix-ms</c> (number or text), <c>received</c> (the hub's own
/// clock), or a .NET pattern such as <c>yyyy-MM-dd HH:mm:ss</c>, read in <paramref name="Zone"/> unless the pattern itself has one (z, K).
/// </summary>
public sealed record TimeRule(Source? Source, string Format, TimeSpan? Zone)
{
    public const string Rfc3339 = "rfc3339";
    public const string UnixSeconds = "unix-s";
    public const string UnixMilliseconds = "unix-ms";
    public const string Received = "received";

    private static readonly decimal FirstSecond = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly decimal LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static bool HasZone(string pattern) => pattern.AsSpan().ContainsAny('z', 'K');

    /// <summary>UTC, or time.missing, time.malformed, time.in-future.</summary>
    public (DateTimeOffset At, Malformed? Refused) Read(in MappingInput input, DateTimeOffset now)
    {
        if (Format == Received)
            return (now, null);
        if (Source!.Text(input) is not { Length: > 0 } text)
            return (default, new Malformed("time.missing", $"{Source}"));
        if (Parse(text) is not { } at)
            return (default, new Malformed("time.malformed", $"{Source}: '{text}' is not {Format}"));
        return EventTime.IsImpossible(at, now)
            ? (default, new Malformed("time.in-future", at.ToString("O", CultureInfo.InvariantCulture)))
            : (at.ToUniversalTime(), null);
    }

    public DateTimeOffset? Parse(string text) => Format switch
    {
        Rfc3339 => OfRfc3339(text),
        UnixSeconds => OfUnix(text, 1),
        UnixMilliseconds => OfUnix(text, 1000),
        _ => OfPattern(text),
    };

    private static DateTimeOffset? OfUnix(string text, int perSecond) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number / perSecond is var seconds && seconds >= FirstSecond && seconds <= LastSecond
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    /// <summary>Section 5.6: the offset is not optional, the T may be a space or small, a fraction has any length.</summary>
    private static DateTimeOffset? OfRfc3339(string text)
    {
        if (text.Length is < 20 or > 40 || text[10] is not ('T' or 't' or ' ') || !HasOffset(text))
            return null;

        var upper = text.ToUpperInvariant();
        var (dot, zone) = (upper.IndexOf('.', StringComparison.Ordinal), upper.LastIndexOfAny(['Z', '+', '-']));
        if (dot >= 0 && zone - dot > 8)
            upper = upper[..(dot + 8)] + upper[zone..]; // ticks are the finest we have
        return DateTimeOffset.TryParseExact(
            upper[..10] + 'T' + upper[11..], "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
    }

    private static bool HasOffset(string text) => text[^1] is 'Z' or 'z' || (text[^6] is '+' or '-' && text[^3] == ':');

    private DateTimeOffset? OfPattern(string text)
    {
        if (Zone is not { } zone)
        {
            // K lets a text without any offset pass; what that would mean nobody said
            var hasOffset = DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var kind) && kind.Kind != DateTimeKind.Unspecified;
            return hasOffset && DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
        }

        if (!DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        var ticks = local.Ticks - zone.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
