using System.Diagnostics;
using Marten;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Every stored event says which world it belongs to, how it is meant, what caused it, and which program stored it.</summary>
internal static class SessionStamp
{
    public const string TraceParent = "traceparent";
    public const string Cause = "wcg-cause";
    public const string Seen = "wcg-seen";
    public const string Program = "wcg-program";

    public static void Stamp(this IDocumentSession session, EdgeStamp stamp)
    {
        session.SetHeader(StampHeaders.World, stamp.World.ToString());
        session.SetHeader(StampHeaders.CapStatus, stamp.CapStatus.ToString());
        if (Activity.Current?.Id is { } trace)
            session.SetHeader(TraceParent, trace);
        session.SetHeader(Program, Health.Version);
    }

    /// <summary>What brought about all that this session stores: "signal:…", "key:…", "beat:…"; the first word stands.</summary>
    public static void Because(this IDocumentSession session, string cause)
    {
        if (session.GetHeader(Cause) is null)
            session.SetHeader(Cause, cause);
    }

    /// <summary>The command, where nothing else was named, and the version its sender had seen.</summary>
    public static void Because(this IDocumentSession session, IncidentCommand command)
    {
        session.Because($"command:{command.GetType().Name}");
        if (command is PersonCommand { SeenVersion: { } seen } && session.GetHeader(Seen) is null)
            session.SetHeader(Seen, seen);
    }
}
