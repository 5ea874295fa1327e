using System.Text.Json;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Hub.Incidents;

namespace WestCoast.Governance.Tests.Stored;

/// <summary>Frozen: what is stored under these words is stored for ever. A new word may be added, none changed.</summary>
public class the_words_of_the_store
{
    [Fact]
    public void name_events_as_they_always_did() => Assert.Equal(
        new Dictionary<string, string>
        {
            [nameof(IncidentOpened)] = "incident_opened",
            [nameof(IncidentRouted)] = "incident_routed",
            [nameof(SignalJoined)] = "signal_joined",
            [nameof(ConditionCleared)] = "condition_cleared",
            [nameof(SeverityRaised)] = "severity_raised",
            [nameof(IncidentAcknowledged)] = "incident_acknowledged",
            [nameof(IncidentRelocated)] = "incident_relocated",
            [nameof(NoteAdded)] = "note_added",
            [nameof(FileAttached)] = "file_attached",
            [nameof(IncidentConfirmed)] = "incident_confirmed",
            [nameof(IncidentDismissed)] = "incident_dismissed",
            [nameof(AcknowledgementExpired)] = "acknowledgement_expired",
            [nameof(IncidentAssigned)] = "incident_assigned",
            [nameof(AssignmentAccepted)] = "assignment_accepted",
            [nameof(AssignmentRefused)] = "assignment_refused",
            [nameof(AssignmentExpired)] = "assignment_expired",
            [nameof(AssignmentWithdrawn)] = "assignment_withdrawn",
            [nameof(AssignmentHandedOver)] = "assignment_handed_over",
            [nameof(ArrivedOnScene)] = "arrived_on_scene",
            [nameof(FieldReported)] = "field_reported",
            [nameof(DepartmentsSummoned)] = "departments_summoned",
            [nameof(DepartmentReportedIn)] = "department_reported_in",
            [nameof(CommandTaken)] = "command_taken",
            [nameof(DeadlineReminded)] = "deadline_reminded",
            [nameof(DeadlineMissed)] = "deadline_missed",
            [nameof(IncidentEscalated)] = "incident_escalated",
            [nameof(IncidentPushedDown)] = "incident_pushed_down",
            [nameof(IncidentReturned)] = "incident_returned",
            [nameof(IncidentTransferred)] = "incident_transferred",
            [nameof(SupervisionStarted)] = "supervision_started",
            [nameof(SeverityCorrected)] = "severity_corrected",
            [nameof(KindCorrected)] = "kind_corrected",
            [nameof(IncidentResolved)] = "incident_resolved",
            [nameof(ResolutionVerified)] = "resolution_verified",
            [nameof(ResolutionSentBack)] = "resolution_sent_back",
            [nameof(IncidentClosed)] = "incident_closed",
            [nameof(IncidentReopened)] = "incident_reopened",
            [nameof(IncidentMerged)] = "incident_merged",
            [nameof(IncidentAbsorbed)] = "incident_absorbed",
            [nameof(IncidentUnmerged)] = "incident_unmerged",
            [nameof(IncidentReleased)] = "incident_released",
            [nameof(SignalsSplitOff)] = "signals_split_off",
            [nameof(PersonDataShown)] = "person_data_shown",
            [nameof(PersonDataErased)] = "person_data_erased",
            [nameof(HeartbeatPassed)] = "heartbeat_passed",
            [nameof(LayerImported)] = "layer_imported",
            [nameof(LayerRolledBack)] = "layer_rolled_back",
            [nameof(ProposalDecided)] = "proposal_decided",
        },
        StoredNames.All.ToDictionary(stored => stored.Key.Name, stored => stored.Value));

    [Fact]
    public void spell_their_enumerations_as_they_always_did()
    {
        Assert.Equal(["Extreme = 1", "Severe = 2", "Major = 3", "General = 4"], Words<Severity>());
        Assert.Equal(["Community = 1", "Subdistrict = 2", "District = 3"], Words<Tier>());
        Assert.Equal(["None = 0", "Open = 1", "Closed = 2"], Words<IncidentStatus>());
        Assert.Equal(["Worker = 1", "Department = 2", "Desk = 3"], Words<AssigneeKind>());
        Assert.Equal(
            ["Offered = 1", "Accepted = 2", "OnScene = 3", "Done = 4", "Refused = 5", "Expired = 6", "HandedOver = 7", "Withdrawn = 8"], Words<AssignmentState>());
        Assert.Equal(["FalseAlarm = 1", "Test = 2", "Expected = 3", "NotActionable = 4"], Words<DismissalReason>());
        Assert.Equal(["Closed = 1", "Dismissed = 2", "Merged = 3"], Words<Ending>());
        Assert.Equal(["Draft = 1", "Active = 2", "Retired = 3"], Words<MappingState>());
        Assert.Equal(["Live = 1", "Drill = 2"], Words<World>());
        Assert.Equal(["Actual = 1", "Exercise = 2", "System = 3", "Test = 4", "Draft = 5"], Words<CapStatus>());
        Assert.Equal(["Raised = 1", "Cleared = 2"], Words<SignalCondition>());
        Assert.Equal(["PositionCorrected = 1", "BoundaryChanged = 2"], Words<RelocationCause>());
        Assert.Equal(["Seed = 1", "Import = 2", "Unification = 3"], Words<LayerSource>());
        Assert.Equal(["GeoJson = 1", "Json = 2", "Csv = 3"], Words<FileFormat>());
    }

    [Fact]
    public void name_queues_and_exchanges_as_they_always_did()
    {
        Assert.Equal(["signals", "urgent-signals", "readings", "refused", "frames"], Topology.Queues.Select(queue => queue.Name));
        Assert.Equal(["signals_error", "urgent-signals_error", "readings_error", "refused_error", "frames_error", "dead-letters", "unrouted"], Topology.RestingPlaces);
        Assert.Equal(
            [
                "WestCoast.Governance.Contracts.Signals:SignalReceived", "WestCoast.Governance.Contracts.Feeds:HeartbeatSent",
                "WestCoast.Governance.Contracts.Signals:UrgentSignalReceived",
                "WestCoast.Governance.Contracts.Signals:ReadingsReceived", "WestCoast.Governance.Contracts.Feeds:MessageRefused", "WestCoast.Governance.Contracts.Feeds:FramesReceived",
            ],
            Topology.Queues.SelectMany(queue => queue.Messages).Select(Topology.Exchange));
    }

    [Fact]
    public void write_enumerations_of_messages_as_words() => Assert.Equal(
        """{"world":"Live","status":"Exercise","condition":"Cleared"}""",
        JsonSerializer.Serialize(new { world = World.Live, status = CapStatus.Exercise, condition = SignalCondition.Cleared }));

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{value} = {Convert.ToInt32(value, null)}");
}
