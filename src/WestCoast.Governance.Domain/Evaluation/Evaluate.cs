using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Evaluation;

/// <summary>From how cases went to figures. Pure: the same cases, span and moment give the same figures.</summary>
public static class Evaluate
{
    public static Figures Of(IEnumerable<EvaluatedCase> all, DateTimeOffset from, DateTimeOffset to, DateTimeOffset asOf)
    {
        var cases = all.Where(its => !its.Merged).ToList();
        var toHandle = cases.Where(its => its.IsToHandle).ToList();
        var (handled, closed, onTime) = (toHandle.Count(its => its.IsHandled), toHandle.Count(its => its.IsClosed), toHandle.Count(its => its.IsClosedOnTime));
        return new Figures
        {
            Cases = cases.Count, ToHandle = toHandle.Count, Handled = handled, Closed = closed, ClosedOnTime = onTime,
            HandledRate = Rate(handled, toHandle.Count),
            ClosureRate = Rate(closed, toHandle.Count),
            OnTimeClosureRate = Rate(onTime, toHandle.Count(its => its.IsDue(asOf))),
            ReworkRate = Rate(toHandle.Count(its => its.Course.Reworks > 0), toHandle.Count(its => its.IsHandled || its.Course.Reworks > 0)),
            FalseAlarmRate = Rate(cases.Count(its => its.Course.Dismissed == DismissalReason.FalseAlarm), cases.Count),
            Escalations = cases.Sum(its => its.Course.Escalations),
            Reopenings = cases.Sum(its => its.Course.Reopenings),
            MedianMinutes = Minutes(toHandle),
            Alarms = AlarmLoads.Of(cases, from, to < asOf ? to : asOf),
        };
    }

    /// <summary>The middle value, or the mean of the two in the middle, to a tenth; null of none.</summary>
    internal static double? Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted.Length == 0 ? null : Math.Round((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, 1);
    }

    internal static double? Rate(double part, double whole) => whole <= 0 ? null : Math.Round(part / whole, 4);

    private static StepMinutes Minutes(List<EvaluatedCase> cases)
    {
        return new StepMinutes(
            Between(its => its.OpenedAt, its => its.AcknowledgedAt), Between(its => its.OpenedAt, its => its.DispatchedAt),
            Between(its => its.DispatchedAt, its => its.AcceptedAt), Between(its => its.DispatchedAt, its => its.ArrivedAt),
            Between(its => its.OpenedAt, its => its.ResolvedAt), Between(its => its.ResolvedAt, its => its.VerifiedAt),
            Between(its => its.VerifiedAt, its => its.ClosedAt));

        double? Between(Func<CaseCourse, DateTimeOffset?> from, Func<CaseCourse, DateTimeOffset?> to) =>
            Median(cases.Select(its => (to(its.Course) - from(its.Course))?.TotalMinutes).OfType<double>());
    }
}
