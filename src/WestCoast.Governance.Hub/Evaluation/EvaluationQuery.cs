using System.Globalization;
using System.Security.Claims;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Evaluation;

/// <summary>What an evaluation is of: the span of time, the grouping, and the part of it that the seat may see.</summary>
internal sealed record EvaluationQuery(DateTimeOffset From, DateTimeOffset To, Grouping By)
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(400);

    /// <summary>Null when the words cannot be read, or the span is empty or too long. Without words: this month in China, by division.</summary>
    public static EvaluationQuery? Of(string? from, string? to, string? by, DateTimeOffset now)
    {
        var today = ChinaDay.Of(now);
        var begin = from is null ? ChinaDay.Begin(new DateOnly(today.Year, today.Month, 1)) : Moment(from, endOfDay: false);
        var end = to is null ? now : Moment(to, endOfDay: true);
        var grouping = by is null ? Grouping.Division
            : Enum.TryParse<Grouping>(by, ignoreCase: true, out var told) && Enum.IsDefined(told) && !char.IsAsciiDigit(by[0]) ? told : default;
        return begin < end && end - begin <= Longest && grouping != default ? new(begin.Value, end.Value, grouping) : null;
    }

    /// <summary>
    /// Desks and auditors count what lies on their ground; a department's seat its department's, a grid worker their own.
    /// A division asked for narrows that, and never widens it.
    /// </summary>
    public static CaseScope ScopeOf(ClaimsPrincipal user, Scopes scopes, string? division)
    {
        var (seat, places) = (user.Seat(), scopes.Codes(user.Division()));
        if (division is not null && scopes.Codes(division) is { } asked)
            places = places is null ? asked : [.. asked.Intersect(places)];

        return seat.Role switch
        {
            SeatRoles.Dispatcher or SeatRoles.Operator or SeatRoles.Administrator or SeatRoles.Auditor => new(places),
            SeatRoles.Department when seat.Department is { } own => new(places, Department: own),
            SeatRoles.GridWorker when seat.Worker is { } own => new(places, Worker: own),
            _ => new([]),
        };
    }

    /// <summary>A day of China (as an end: until it is over), or a moment with its offset.</summary>
    private static DateTimeOffset? Moment(string text, bool endOfDay) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? ChinaDay.Begin(endOfDay ? day.AddDays(1) : day)
            : text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
