using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Cap;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>What a CAP message says of an incident: how bad, what, where, and its headline.</summary>
internal sealed record ToldFacts(Severity Severity, string Kind, string Title, PlaceFacts Place)
{
    /// <summary>Another address or version of the map is no other place.</summary>
    public bool SaysTheSameAs(ToldFacts other) =>
        (Severity, Kind, Title, Place.Code, Place.Longitude, Place.Latitude)
        == (other.Severity, other.Kind, other.Title, other.Place.Code, other.Place.Longitude, other.Place.Latitude);
}

/// <summary>One CAP message of an incident, named by the version of its stream that brought it about.</summary>
/// <param name="Earlier">The versions of the messages that it follows up, oldest first; none for an Alert.</param>
/// <param name="Why">For a Cancel: closed, dismissed, merged, or lowered below what is told.</param>
internal sealed record ToldVersion(
    long Version, CapMessageType Type, DateTimeOffset At, ToldFacts Facts, bool Confirmed, IReadOnlyList<(long Version, DateTimeOffset At)> Earlier, string? Why = null);

/// <summary>
/// The CAP messages that an incident's events make, and nothing else does: an Alert once it is open and of severity 1 or 2,
/// an Update when severity, kind, place or headline change, a Cancel when it ends or is no longer that bad. Pure.
/// </summary>
internal static class ToldVersions
{
    public const Severity MildestTold = Severity.Severe;

    public static IReadOnlyList<ToldVersion> Of(IEnumerable<IncidentEvent> life)
    {
        var (all, run) = (new List<ToldVersion>(), new List<(long, DateTimeOffset)>());
        var (its, title, told) = (Incident.None, "", (ToldFacts?)null);
        foreach (var happened in life)
        {
            its = Incident.Evolve(its, happened);
            title = (happened as IncidentOpened)?.Title ?? title;
            var now = its is { Status: IncidentStatus.Open, Severity: <= MildestTold, Place: { } place } ? new ToldFacts(its.Severity, its.Kind, title, place) : null;
            CapMessageType? type = (told, now) switch
            {
                (null, null) => null,
                (null, _) => CapMessageType.Alert,
                (_, null) => CapMessageType.Cancel,
                _ => now.SaysTheSameAs(told) ? null : CapMessageType.Update,
            };
            if (type is { } kind)
            {
                all.Add(new(its.Version, kind, happened.At, (now ?? told)!, its.Confirmed is not null, [.. run], kind == CapMessageType.Cancel ? Ended(its) : null));
                run.Add((its.Version, happened.At));
                if (kind == CapMessageType.Cancel)
                    run.Clear();
                told = now;
            }
        }

        return all;
    }

    private static string Ended(Incident its) => its.Ending switch
    {
        Ending.Closed => "closed",
        Ending.Dismissed => "dismissed",
        Ending.Merged => "merged",
        _ => "lowered",
    };
}
