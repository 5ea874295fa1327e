using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Board;

/// <summary>How each event changes the board's line. Pure, so that the board can be made again from the streams.</summary>
internal static class RowEvolution
{
    /// <summary>The line after <paramref name="happened"/>; <paramref name="after"/> is the incident's state by then.</summary>
    public static IncidentRow? Evolve(IncidentRow? row, IncidentEvent happened, Incident after, EdgeStamp stamp) =>
        Told(row, happened, stamp) is { } told ? RowStanding.Of(told, after) with { Course = CaseCourse.Evolve(row?.Course, happened) } : null;

    /// <summary>The line that a whole life makes; null without one.</summary>
    public static IncidentRow? Fold(IEnumerable<IncidentEvent> life, EdgeStamp stamp)
    {
        var (row, state) = ((IncidentRow?)null, Incident.None);
        foreach (var happened in life)
        {
            state = Incident.Evolve(state, happened);
            row = Evolve(row, happened, state, stamp);
        }

        return row;
    }

    private static IncidentRow? Told(IncidentRow? row, IncidentEvent happened, EdgeStamp stamp) => happened switch
    {
        IncidentOpened e => Open(e, stamp),
        _ when row is null => null,
        IncidentRouted e => Touch(row, e) with
        {
            Rule = e.Rule, RuleReason = e.Reason, RuleReasonEn = e.ReasonEn, CoDepartments = e.CoDepartments, Informed = e.Informed,
            OnSceneCommand = e.OnSceneCommand,
        },
        SignalJoined e => Join(Touch(row, e), e.Signal),
        ConditionCleared e => Join(Touch(row, e), e.Signal),
        IncidentRelocated e => Touch(row, e) with
        {
            PlaceKey = e.Place.Code, PlaceZh = e.Place.Zh, PlaceEn = e.Place.En, Lon = e.Place.Longitude, Lat = e.Place.Latitude,
            Address = e.Place.Address, PositionDisagrees = e.Place.PositionDisagrees,
        },
        FileAttached e => Touch(row, e) with { Files = row.Files + 1 },
        IncidentClosed or IncidentDismissed or IncidentMerged => Touch(row, happened) with { EndedAt = happened.At },
        IncidentReopened or IncidentUnmerged => Touch(row, happened) with { EndedAt = null },
        _ => Touch(row, happened),
    };

    private static IncidentRow Open(IncidentOpened e, EdgeStamp stamp) => new()
    {
        Id = e.IncidentId, Number = e.Number, Version = 1, World = stamp.World, CapStatus = stamp.CapStatus,
        Kind = e.Kind, Severity = (int)e.Severity, Status = "", Stage = "",
        Title = e.Title, PlaceKey = e.Place.Code, PlaceZh = e.Place.Zh, PlaceEn = e.Place.En,
        Lon = e.Place.Longitude, Lat = e.Place.Latitude, Address = e.Place.Address, PositionDisagrees = e.Place.PositionDisagrees,
        OpenedAt = e.At, OccurredAt = e.Signal.OccurredAt, UpdatedAt = e.At, SignalCount = 1, Late = e.Signal.Late,
        FirstSignal = e.Signal, LastSignal = e.Signal,
        EarliestSignalAt = e.Signal.OccurredAt, LatestSignalAt = e.Signal.OccurredAt,
    };

    private static IncidentRow Touch(IncidentRow row, IncidentEvent e) => row with { Version = row.Version + 1, UpdatedAt = e.At };

    private static IncidentRow Join(IncidentRow row, SignalFacts signal) => row with
    {
        LastSignal = signal.OccurredAt >= row.LastSignal.OccurredAt ? signal : row.LastSignal, // told late is not the latest
        EarliestSignalAt = signal.OccurredAt < row.EarliestSignalAt ? signal.OccurredAt : row.EarliestSignalAt,
        LatestSignalAt = signal.OccurredAt > row.LatestSignalAt ? signal.OccurredAt : row.LatestSignalAt,
    };
}
