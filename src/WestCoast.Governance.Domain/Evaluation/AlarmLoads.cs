namespace WestCoast.Governance.Domain.Evaluation;

/// <summary>Counts the alarms on desks. Pure.</summary>
internal static class AlarmLoads
{
    private const int Flood = 10;
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    public static AlarmLoad Of(IEnumerable<EvaluatedCase> cases, DateTimeOffset from, DateTimeOffset to)
    {
        var desks = cases.SelectMany(its => its.Course.Alarms).Where(alarm => alarm.At >= from && alarm.At < to)
            .GroupBy(alarm => alarm.Desk, (_, alarms) => alarms.Select(alarm => alarm.At).Order().ToList()).ToList();
        var (count, most) = (desks.Sum(desk => desk.Count), desks.ConvertAll(MostInTenMinutes));
        return new AlarmLoad(
            count, desks.Count, Evaluate.Rate(count, desks.Count * ((to - from) / TenMinutes)), most.DefaultIfEmpty(0).Max(), most.Count(load => load > Flood));
    }

    private static int MostInTenMinutes(List<DateTimeOffset> alarms)
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < alarms.Count; last++)
        {
            while (alarms[last] - alarms[first] >= TenMinutes)
                first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
