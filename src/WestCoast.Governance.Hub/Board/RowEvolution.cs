using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Board;

/// <summary>How each event changes the board's line. Pure, so that the board can be made again from the streams.</summary>
internal static class RowEvolution
{
    public static IncidentRow? Evolve(IncidentRow? row, IncidentEvent happened, EdgeStamp stamp) => happened switch
    {
        IncidentOpened e => Open(e, stamp),
        _ when row is null => null,
        IncidentRouted e => Touch(row, e) with
        {
            Tier = Word(e.Tier), Division = e.Division, Department = e.Department, Rule = e.Rule, RuleReason = e.Reason,
            Deadlines = [.. e.Deadlines.Select(d => new RowDeadline(d.Name, d.DueAt, d.Source)).Where(d => IsRunning(d, row.AcknowledgedBy))],
        },
        SignalJoined e => Join(Touch(row, e), e.Signal) with { SignalCount = row.SignalCount + 1 },
        ConditionCleared e => Join(Touch(row, e), e.Signal),
        SeverityRaised e => Touch(row, e) with { Severity = (int)e.To },
        IncidentAcknowledged e => Touch(row, e) with
        {
            AcknowledgedBy = e.By.User, AcknowledgedAt = e.At, Stage = Word(Stage.Warned),
            Deadlines = [.. row.Deadlines.Where(d => IsRunning(d, e.By.User))],
        },
        IncidentRelocated e => Touch(row, e) with
        {
            PlaceKey = e.Place.Code, PlaceZh = e.Place.Zh, PlaceEn = e.Place.En, Lon = e.Place.Longitude, Lat = e.Place.Latitude,
            Address = e.Place.Address, PositionDisagrees = e.Place.PositionDisagrees,
        },
        _ => Touch(row, happened),
    };

    private static IncidentRow Open(IncidentOpened e, EdgeStamp stamp) => new()
    {
        Id = e.IncidentId, Number = e.Number, Version = 1, World = stamp.World, CapStatus = stamp.CapStatus,
        Kind = e.Kind, Severity = (int)e.Severity, Status = Word(IncidentStatus.Open), Stage = Word(Stage.Detected),
        Title = e.Title, PlaceKey = e.Place.Code, PlaceZh = e.Place.Zh, PlaceEn = e.Place.En,
        Lon = e.Place.Longitude, Lat = e.Place.Latitude, Address = e.Place.Address, PositionDisagrees = e.Place.PositionDisagrees,
        OpenedAt = e.At, OccurredAt = e.Signal.OccurredAt, UpdatedAt = e.At, SignalCount = 1, Late = e.Signal.Late,
        FirstSignal = e.Signal, LastSignal = e.Signal,
        EarliestSignalAt = e.Signal.OccurredAt, LatestSignalAt = e.Signal.OccurredAt,
    };

    /// <summary>Who owns it has kept the first time limit, however the case grows.</summary>
    private static bool IsRunning(RowDeadline deadline, string? acknowledgedBy) => acknowledgedBy is null || deadline.Name != "acknowledge";

    private static IncidentRow Touch(IncidentRow row, IncidentEvent e) => row with { Version = row.Version + 1, UpdatedAt = e.At };

    private static IncidentRow Join(IncidentRow row, SignalFacts signal) => row with
    {
        LastSignal = signal.OccurredAt >= row.LastSignal.OccurredAt ? signal : row.LastSignal, // told late is not the latest
        EarliestSignalAt = signal.OccurredAt < row.EarliestSignalAt ? signal.OccurredAt : row.EarliestSignalAt,
        LatestSignalAt = signal.OccurredAt > row.LatestSignalAt ? signal.OccurredAt : row.LatestSignalAt,
    };

#pragma warning disable CA1308 // the API's words are lower case
    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
