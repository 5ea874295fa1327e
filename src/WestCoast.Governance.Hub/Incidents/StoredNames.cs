using Marten.Events;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>The names events are stored under, for ever: a type may move or be renamed, its stored name may not.</summary>
internal static class StoredNames
{
    public static readonly IReadOnlyDictionary<Type, string> All = new Dictionary<Type, string>
    {
        [typeof(IncidentOpened)] = "incident_opened",
        [typeof(IncidentRouted)] = "incident_routed",
        [typeof(SignalJoined)] = "signal_joined",
        [typeof(ConditionCleared)] = "condition_cleared",
        [typeof(SeverityRaised)] = "severity_raised",
        [typeof(IncidentAcknowledged)] = "incident_acknowledged",
        [typeof(IncidentRelocated)] = "incident_relocated",
        [typeof(NoteAdded)] = "note_added",
        [typeof(FileAttached)] = "file_attached",
        [typeof(IncidentConfirmed)] = "incident_confirmed",
        [typeof(IncidentDismissed)] = "incident_dismissed",
        [typeof(AcknowledgementExpired)] = "acknowledgement_expired",
        [typeof(IncidentAssigned)] = "incident_assigned",
        [typeof(AssignmentAccepted)] = "assignment_accepted",
        [typeof(AssignmentRefused)] = "assignment_refused",
        [typeof(AssignmentExpired)] = "assignment_expired",
        [typeof(AssignmentWithdrawn)] = "assignment_withdrawn",
        [typeof(AssignmentHandedOver)] = "assignment_handed_over",
        [typeof(ArrivedOnScene)] = "arrived_on_scene",
        [typeof(FieldReported)] = "field_reported",
        [typeof(DepartmentsSummoned)] = "departments_summoned",
        [typeof(DepartmentReportedIn)] = "department_reported_in",
        [typeof(CommandTaken)] = "command_taken",
        [typeof(DeadlineReminded)] = "deadline_reminded",
        [typeof(DeadlineMissed)] = "deadline_missed",
        [typeof(IncidentEscalated)] = "incident_escalated",
        [typeof(IncidentPushedDown)] = "incident_pushed_down",
        [typeof(IncidentReturned)] = "incident_returned",
        [typeof(IncidentTransferred)] = "incident_transferred",
        [typeof(SupervisionStarted)] = "supervision_started",
        [typeof(SeverityCorrected)] = "severity_corrected",
        [typeof(KindCorrected)] = "kind_corrected",
        [typeof(IncidentResolved)] = "incident_resolved",
        [typeof(ResolutionVerified)] = "resolution_verified",
        [typeof(ResolutionSentBack)] = "resolution_sent_back",
        [typeof(IncidentClosed)] = "incident_closed",
        [typeof(IncidentReopened)] = "incident_reopened",
        [typeof(IncidentMerged)] = "incident_merged",
        [typeof(IncidentAbsorbed)] = "incident_absorbed",
        [typeof(IncidentUnmerged)] = "incident_unmerged",
        [typeof(IncidentReleased)] = "incident_released",
        [typeof(SignalsSplitOff)] = "signals_split_off",
        [typeof(PersonDataShown)] = "person_data_shown",
        [typeof(PersonDataErased)] = "person_data_erased",
        [typeof(HeartbeatPassed)] = "heartbeat_passed",
        [typeof(LayerImported)] = "layer_imported",
        [typeof(LayerRolledBack)] = "layer_rolled_back",
        [typeof(ProposalDecided)] = "proposal_decided",
    };

    public static void Map(IEventStoreOptions events)
    {
        foreach (var (type, name) in All)
            events.MapEventType(type, name);
    }
}
