using System.Diagnostics;
using Marten;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>Every stored event says which world it belongs to, how it is meant, and which trace it came from.</summary>
internal static class SessionStamp
{
    public const string TraceParent = "traceparent";

    public static void Stamp(this IDocumentSession session, EdgeStamp stamp)
    {
        session.SetHeader(StampHeaders.World, stamp.World.ToString());
        session.SetHeader(StampHeaders.CapStatus, stamp.CapStatus.ToString());
        if (Activity.Current?.Id is { } trace)
            session.SetHeader(TraceParent, trace);
    }
}
