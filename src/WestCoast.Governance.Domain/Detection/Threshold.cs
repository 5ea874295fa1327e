namespace WestCoast.Governance.Domain.Detection;

/// <summary>Upper and lower limits with hysteresis.</summary>
public static class Threshold
{
    /// <summary>
    /// The state after a reading of <paramref name="value"/> taken <paramref name="at"/>, and what it means, if anything:
    /// the worst limit it newly tripped, or that all is clear. A reading older than the last one may
    /// trip a limit, but clears none and leaves none standing that the last one has already cleared.
    /// </summary>
    public static (SensorState State, Detected? Found) Evaluate(
        SensorRules rules, SensorState state, double value, DateTimeOffset at, DateTimeOffset heardAt)
    {
        var isNewest = state.LastAt is null || at >= state.LastAt;
        var before = state.Tripped;
        var after = rules.Limits
            .Where(limit => limit.IsTrippedBy(value) || (before.Contains(limit.Id) && !(isNewest && limit.IsClearedBy(value))))
            .ToList();

        var next = (isNewest ? state with { LastAt = at, LastValue = value } : state) with
        {
            HeardAt = heardAt > state.HeardAt ? heardAt : state.HeardAt ?? heardAt,
            SilentSince = null,
            Tripped = [.. after.Where(limit => isNewest || before.Contains(limit.Id) || !limit.IsClearedBy(state.LastValue!.Value)).Select(limit => limit.Id)],
        };
        return (next, Meaning(rules, before, after, value));
    }

    private static Detected? Meaning(SensorRules rules, EquatableList<string> before, List<Limit> after, double value)
    {
        var worstBefore = rules.Limits.Where(limit => before.Contains(limit.Id)).MinBy(limit => limit.Severity);
        var news = after.Where(limit => !before.Contains(limit.Id)).MinBy(limit => limit.Severity);

        if (news is not null && (worstBefore is null || news.Severity < worstBefore.Severity))
            return new Detected.LimitTripped(news, value);

        return worstBefore is not null && after.Count == 0 ? new Detected.BackToNormal(worstBefore, value) : null;
    }
}
