using System.Collections.Frozen;
using static WestCoast.Governance.Domain.Access.Deed;

namespace WestCoast.Governance.Domain.Access;

/// <summary>The rights of each role. What does not stand here is denied.</summary>
public static class Rights
{
    private static readonly Deed[] Handling =
    [
        Acknowledge, Confirm, Dismiss, Assign, Summon, ReportIn, TakeCommand, Escalate, PushDown, Return, Transfer, Supervise,
        CorrectSeverity, CorrectKind, CorrectPosition, Merge, Split, Resolve, Verify, SendBack, Close, Reopen,
    ];

    private static readonly Deed[] Watching = [See, Note, Attach, AnswerAssignment];
    private static readonly Deed[] Operating = [SeeMetrics, SeeRefusals, SeeFeeds, AskStations, DecideLayers, RunDrills];

    private static readonly FrozenDictionary<string, FrozenDictionary<Deed, Extent>> Table = new Dictionary<string, FrozenDictionary<Deed, Extent>>
    {
        [SeatRoles.Dispatcher] = Of(seen: Watching, held: [.. Handling, SeePerson], division: [SeeCity, SeeSensors, SeeEvaluation], district: [SeeFeeds, AskStations]),
        [SeatRoles.Operator] = Of(seen: Watching, held: Handling, division: [SeeCity, SeeSensors, SeeEvaluation], district: Operating),
        [SeatRoles.Administrator] = Of(seen: Watching, held: [.. Handling, SeePerson, ErasePerson], division: [SeeCity, SeeSensors, SeeEvaluation], district: Operating),
        [SeatRoles.Department] = Of(
            seen: [.. Watching, ReportIn, Resolve], held: [Acknowledge, Confirm, Return, Transfer], division: [SeeCity, SeeSensors, SeeEvaluation]),
        [SeatRoles.GridWorker] = Of(seen: Watching, held: [Resolve], division: [SeeCity, SeeSensors]),
        [SeatRoles.Auditor] = Of(seen: [See, SeePerson], held: [], division: [SeeCity, SeeSensors, SeeEvaluation], district: [SeeFeeds]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Extent Of(string role, Deed deed) => Table.TryGetValue(role, out var rights) ? rights.GetValueOrDefault(deed) : Extent.Never;

    private static FrozenDictionary<Deed, Extent> Of(Deed[] seen, Deed[] held, Deed[] division, Deed[]? district = null) => new[]
    {
        (Extent.Seen, seen), (Extent.Held, held), (Extent.Division, division), (Extent.District, district ?? []),
    }.SelectMany(right => right.Item2.Select(deed => (Deed: deed, Extent: right.Item1))).ToFrozenDictionary(right => right.Deed, right => right.Extent);
}
