using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Assignments;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Seeding;
using WestCoast.Governance.Hub.Signals;
using WestCoast.Governance.Tests.House;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Stored;

/// <summary>Everything that is stored, or rests in a queue, and must be understood by every later version.</summary>
internal static class Shapes
{
    public const string Events = "events";
    public const string Documents = "documents";
    public const string Messages = "messages";
    public const string States = "states";

    private static readonly SignalFacts Told = First with { Title = "可燃气体：25.5 %LEL，超上限 20", Description = "示例" };
    private static readonly PlaceFacts There =
        Place with { SourceCrs = "GCJ02", SourceLongitude = 120.155, SourceLatitude = 35.961, Address = "示例路 1 号", PositionDisagrees = true };

    internal static readonly PlaceFacts Elsewhere = There with { Code = "370211001002001", SourceCode = "370211001001001", BaseVersion = 2 };

    /// <summary>An incident's life in its stored events, in order.</summary>
    public static readonly IReadOnlyList<IncidentEvent> Life =
    [
        Opened with { Place = There, Signal = Told },
        Routed,
        new SignalJoined(Told with { SignalId = Second.SignalId }, Noon.AddMinutes(3), Actor.System),
        new SeverityRaised(Severity.Major, Severity.Severe, Second.SignalId, Noon.AddMinutes(3), Actor.System),
        AcknowledgedByLi,
        Note,
        new ConditionCleared(Told with { Cleared = true, Late = true }, Noon.AddMinutes(9), Actor.System),
        new IncidentRelocated(There.Code, Elsewhere, RelocationCause.PositionCorrected, "电话核实", Noon.AddMinutes(12), Li),
        Routed,
    ];

    internal static readonly SignalReceived Signal = new()
    {
        World = World.Live, CapStatus = CapStatus.Actual, SignalId = First.SignalId, Feed = "hazmat", Source = "gas-007", SourceEventId = "r1/high/raised",
        Kind = "gas-leak", Severity = 3, Condition = SignalCondition.Raised, Title = "可燃气体超限", Description = "示例", Address = "示例路 1 号",
        Position = new() { Longitude = 120.15, Latitude = 35.96, SourceLongitude = 120.155, SourceLatitude = 35.961, SourceCrs = "GCJ02" },
        DivisionCode = "370211001001", OccurredAt = Noon, ReceivedAt = Noon.AddSeconds(2), Late = true,
        Finding = new() { Rule = "high", Value = 25.5, Limit = 20, Unit = "%LEL" },
        Raw = new() { MediaType = "application/json", Bytes = [123, 125] },
        Person = new() { Bytes = [1, 2, 3], Commitment = "sha256:ab12" }, Follows = [Second.SignalId],
    };

    public static readonly IReadOnlyList<Shape> All =
    [
        .. LaterShapes.Events.Concat(Life).DistinctBy(e => e.GetType()).Append<object>(new HeartbeatPassed(Id, Noon, Noon.AddSeconds(1))).Select(e => new Shape(Events, StoredNames.All.GetValueOrDefault(e.GetType()) ?? e.GetType().Name, e)),
        new(Documents, "incident_row", RowEvolution.Fold(Life, new EdgeStamp(World.Live))!),
        new(Documents, "assignment_row", AssignmentRow.Of(Incident.Fold([.. Life, .. LaterShapes.Events.OfType<IncidentAssigned>()])).Single() with { AcceptBy = Noon }),
        new(Documents, "case_course", LaterShapes.Course),
        new(Documents, "command_receipt", new CommandReceipt { Id = "li.na|k-1", IncidentId = Id, Fingerprint = "ab12", Version = 7, At = Noon, Created = "/api/incidents/1" }),
        new(Documents, "received_signal", new ReceivedSignal { Id = First.SignalId, IncidentId = Id, RecordedAt = Noon, Signal = Signal with { Person = null }, Person = "sha256:ab12" }),
        new(Events, "layer_imported", new LayerImported(
            "police", 2, new DateOnly(2027, 1, 1), "GCJ02", "police.geojson", "ab12", 250, LayerSource.Import, Noon, Li)),
        new(Events, "layer_rolled_back", new LayerRolledBack("police", 2, Noon, Li)),
        new(Events, "proposal_decided", new ProposalDecided("police", 2, 1, [new("370211001001001", true), new("370211001002001", false)], Noon, Li)),
        new(Documents, "layer_content", new LayerContent("police@2", "police", 2, FileFormat.GeoJson, "{}", "GCJ02")),
        new(Documents, "seed_table", new SeedTable("kinds.json", "[]", Noon)),
        new(Documents, "user", new User { Name = "li.na", Role = "dispatcher", Division = "370211", PasswordHash = "hash", FailedSignIns = 2, LockedUntil = Noon, Department = "emergency", Worker = "w-0001" }),
        new(Documents, "mapping_version", new MappingVersion
        {
            Id = "desk@3", Name = "desk", Version = 3, Feed = "hotline", State = MappingState.Active, Origin = "import", File = "{}", Sample = "[]", ImportedAt = Noon, ActivatedAt = Noon,
        }),
        new(Documents, "device_credential", new DeviceCredential("gas-007", [1, 2, 3])),
        new(States, "sensor_state", new SensorState(Noon, 25.5, Noon.AddSeconds(2), ["high"], Noon)),
        new(Messages, "signal_received", Signal),
        new(Messages, "readings_received", new ReadingsReceived
        {
            World = World.Drill, CapStatus = CapStatus.Exercise, ReceivedAt = Noon,
            Readings =
            [
                new()
                {
                    DeviceId = "gas-007", Kind = "hazmat", ReadingId = "r1", At = Noon, ReceivedAt = Noon, Value = 25.5, Unit = "%LEL", Position = Signal.Position,
                    TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                },
            ],
        }),
        new(Messages, "urgent_signal_received", new UrgentSignalReceived { World = World.Live, CapStatus = CapStatus.Actual, Signal = Signal }),
        new(Messages, "frames_received", new FramesReceived
        {
            World = World.Live, CapStatus = CapStatus.Actual,
            Frames = [new() { FrameId = Id, Protocol = "gb26875", Address = "889", Peer = "192.0.2.7:40000", ReceivedAt = Noon, DecoderVersion = 1, Refused = "frame.checksum", Bytes = [64, 64] }],
        }),
        new(Messages, "station_asked", new StationAsked
        {
            World = World.Live, CapStatus = CapStatus.Actual, RequestId = Id, Protocol = "gb26875", Address = "889", Request = "read-part-state",
            Arguments = new Dictionary<string, string> { ["system"] = "1.1" },
        }),
        new(Messages, "heartbeat_sent", new HeartbeatSent { World = World.Live, CapStatus = CapStatus.Actual, BeatId = Id, SentAt = Noon }),
        new(Messages, "message_refused", new MessageRefused
        {
            World = World.Live, CapStatus = CapStatus.Actual, RefusalId = Id, Feed = "fire", Source = "panel-1", Reason = "unit.wrong",
            Detail = "'bar'; the registry says 'MPa'", ReceivedAt = Noon, Bytes = [123, 125], Length = 2,
        }),
        new(Messages, "incidents_changed", new IncidentsChanged
        {
            World = World.Live, CapStatus = CapStatus.Actual, After = 40, UpTo = 41, BeatAt = Noon,
            Changes =
            [
                new()
                {
                    IncidentId = Id, Sequence = 41, Version = 2, Change = "incident_relocated", At = Noon, Place = "370211001001001", Row = "{}",
                    Left = "370211001002001", LeftBecause = "BoundaryChanged",
                    SeenBy = new() { Divisions = ["370211001001001", "370211001"], Departments = ["emergency"], Workers = ["w-0001"] },
                    SeenByUntil = new() { Divisions = ["370211001002001", "370211002"], Departments = ["ecology"], Workers = ["w-0001"] },
                    TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                },
            ],
        }),
    ];

    /// <summary>Every sample of a shape; the first is called by its name, later ones name.2, name.3 …</summary>
    public static IReadOnlyList<string> Samples(Shape shape) =>
        Directory.Exists(Repository.Tests("Stored", shape.Folder))
            ? [.. Directory.GetFiles(Repository.Tests("Stored", shape.Folder), "*.json").Where(file => Path.GetFileName(file).Split('.')[0] == shape.Name).OrderBy(file => file.Length).ThenBy(file => file, StringComparer.Ordinal)]
            : [];
}
