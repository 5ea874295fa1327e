using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Domain.Routing;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>A gas leak that the tests of incidents talk about.</summary>
internal static class GasLeak
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8));
    public static readonly Guid Id = Guid.Parse("0195d1c0-0000-7000-8000-000000000001");
    public static readonly Actor Li = new("li.na", "dispatcher", "127.0.0.1");
    public static readonly Actor Wang = new("wang.wei", "dispatcher", "127.0.0.1");

    public static readonly PlaceFacts Place = new("370211001001001", "黄岛街道 示例社区 01 第 1 网格", "Grid 1", 120.15, 35.96);
    public static readonly SignalFacts First = Signal(1);
    public static readonly SignalFacts Second = Signal(2);
    public static readonly SignalFacts AllClear = Signal(3) with { Cleared = true };

    public static readonly Assigned ToSubdistrict = new(
        new Route(Tier.Subdistrict, "370211001", "emergency", "danger-to-subdistrict", "可燃气体由镇街处置"),
        [Due("acknowledge", 10), Due("arrive", 30)]);

    public static readonly Assigned ToDistrict = new(
        new Route(Tier.District, "370211", "emergency", "major-to-district", "重大事件由区级指挥"),
        [Due("acknowledge", 1), Due("arrive", 45), Due("resolve", 120)]);

    public static readonly OpenIncident Open = new(
        Id, 17, "gas-leak", Severity.Major, "可燃气体超限", Place, First, ToSubdistrict, Noon, Actor.System);

    public static readonly IncidentOpened Opened = new(
        Id, 17, "gas-leak", Severity.Major, "可燃气体超限", Place, First, Noon, Actor.System);

    public static readonly IncidentRouted Routed = RoutedTo(ToSubdistrict, Noon);
    public static readonly IncidentAcknowledged AcknowledgedByLi = new(Noon.AddMinutes(1), Li);
    public static readonly NoteAdded Note = new("阀门已关", Noon.AddMinutes(2), Wang);

    public static IncidentRouted RoutedTo(Assigned to, DateTimeOffset at, params Deadline[] deadlines) => new(
        to.Route.Tier, to.Route.Division, to.Route.Department, to.Route.Rule, to.Route.Reason,
        deadlines.Length > 0 ? [.. deadlines] : to.Deadlines, at, Actor.System);

    public static JoinSignal Join(SignalFacts signal, Severity severity = Severity.Major, Assigned? to = null) =>
        new(signal, severity, to ?? ToSubdistrict, Noon.AddMinutes(3), Actor.System);

    public static Deadline Due(string name, int minutes) => new(name, Noon.AddMinutes(minutes), minutes, "示例");

    public static SignalFacts Signal(int n) => new(
        new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), "hazmat", "gas-007", $"r{n}", Cleared: false, Noon, Noon, Late: false,
        Rule: "high", Value: 25.5, Limit: 20, Unit: "%LEL");
}
