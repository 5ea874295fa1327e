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
