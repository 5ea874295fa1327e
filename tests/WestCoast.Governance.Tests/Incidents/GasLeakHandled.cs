using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Concluding;
using WestCoast.Governance.Domain.Incidents.Handling;
using WestCoast.Governance.Domain.Routing;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>How the gas leak goes on: whom it is given to, what they do, and how it ends.</summary>
internal static class GasLeakHandled
{
    public static readonly DateTimeOffset Later = Noon.AddMinutes(5);
    public static readonly Guid A = Guid.Parse("0195d1c0-0000-7000-8000-00000000000a");
    public static readonly Guid B = Guid.Parse("0195d1c0-0000-7000-8000-00000000000b");
    public static readonly Guid Other = Guid.Parse("0195d1c0-0000-7000-8000-000000000002");
    public static readonly string TooLong = new('长', 2001);

    public static readonly Assignee Zhaos = new(AssigneeKind.Worker, "w-0001", "网格员 0001", "Grid worker 0001", "370211001001");
    public static readonly Assignee Suns = Zhaos with { Id = "w-0002", Zh = "网格员 0002", En = "Grid worker 0002" };
    public static readonly Assignee FireOffice = new(AssigneeKind.Department, "fire-rescue", "消防救援", "Fire and rescue", "370211001");
    public static readonly Assignee TownDesk = new(AssigneeKind.Desk, "370211001", "黄岛街道", "Huangdao Subdistrict", "370211001");

    public static readonly Actor Zhao = new("zhao", "grid-worker", "127.0.0.1", "370211001001", Worker: "w-0001");
    public static readonly Actor Sun = new("sun", "grid-worker", "127.0.0.1", "370211001001", Worker: "w-0002");
    public static readonly Actor Fire = new("fire", "department", "127.0.0.1", "370211001", "fire-rescue");
    public static readonly Actor Emergency = new("emergency", "department", "127.0.0.1", "370211001", "emergency");
    public static readonly Actor Town = new("town", "dispatcher", "127.0.0.1", "370211001");
    public static readonly Actor Chief = new("chief", "dispatcher", "127.0.0.1", "370211");

    public static readonly Offer ToZhao = new(A, Zhaos, OnDuty: true, [Due("accept", 15)]);
    public static readonly Offer ToSun = new(B, Suns, OnDuty: true, [Due("accept", 20)]);

    public static readonly IncidentAssigned Offered = new(A, Zhaos, [Due("accept", 15)], null, Later, Li);
    public static readonly AssignmentAccepted Accepted = new(A, Later, Zhao);
    public static readonly ArrivedOnScene OnScene = new(A, null, Later, Zhao);
    public static readonly IncidentResolved Resolved = new("阀门已更换", [Due("verify", 600)], Later, Zhao);
    public static readonly ResolutionVerified Verified = new(null, Later, Wang);
    public static readonly IncidentClosed Closed = new(null, Later.AddDays(7), Later, Wang);
    public static readonly IncidentDismissed Dismissed = new(DismissalReason.FalseAlarm, "误报", "hazmat", "gas-007", "high", Later, Li);
    public static readonly IncidentConfirmed Confirmed = new("现场可见", Later, Li);

    public static readonly Assigned ToCommunity = new(
        new Route(Tier.Community, "370211001001", "emergency", "kind-to-community", "由社区处置"), [Due("acknowledge", 15), Due("arrive", 60)]);

    public static readonly Assigned ToNextTown = ToSubdistrict with { Route = ToSubdistrict.Route with { Division = "370211002" } };

    public static readonly IncidentEvent[] InHand = [Opened, Routed, AcknowledgedByLi, Offered, Accepted];
    public static readonly IncidentEvent[] Done = [.. InHand, OnScene, Resolved];
    public static readonly IncidentEvent[] Ended = [.. Done, Verified, Closed];

    public static Resolve Resolving(Actor by, string text = "阀门已更换") => new(text, [Due("verify", 600)], null, Later, by);

    public static Assign Assigning(Offer offer, Actor? by = null) => new(offer, null, Later, by ?? Li);

    public static IncidentRouted By(this IncidentRouted routed, Actor actor) => routed with { By = actor };

    public static IncidentEvent[] After(params IncidentEvent[] history) => history;

    /// <summary>What a command makes of a history; it must be accepted.</summary>
    public static IncidentEvent[] And(this IncidentEvent[] history, IncidentCommand command) =>
        [.. history, .. Assert.IsType<Decision.Accepted>(IncidentDecider.Decide(command, Incident.Fold(history))).Events];
}
