using WestCoast.Governance.Domain;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Benchmarks;

/// <summary>Incidents of three years over the seeded district, invented from a seed: kinds, places, titles, most of them closed.</summary>
internal sealed class InventedLives(int count, int seed = 7)
{
    private static readonly DateTimeOffset Begin = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Kind[] Kinds = [.. Seeds.Read<Kind>("kinds.json")];
    private static readonly (string Code, string Zh, string En)[] Places = [.. Seeds.Grids.Select(cell => (cell.Code, Seeds.Tree.Name(cell.Code).Zh, Seeds.Tree.Name(cell.Code).En))];
    private static readonly string[] Told = ["居民反映", "巡查发现", "传感器报警", "路人报告", "物业上报", "监控发现", "网格员上报", "企业自报"];
    private static readonly string[] What = ["有异味", "路面积水", "设施损坏", "占道经营", "噪声扰民", "消防通道堵塞", "垃圾堆放", "管道破裂", "树木倒伏", "井盖缺失", "车辆碰撞", "人员聚集"];
    private static readonly Actor Desk = new("dispatcher", "dispatcher", "127.0.0.1", "370211");
    private readonly Random _random = new(seed);

    public IEnumerable<(Guid Id, IReadOnlyList<IncidentEvent> Events)> All()
    {
        for (var n = 1; n <= count; n++)
            yield return One(n, isOpen: n > count - (count / 200) || _random.Next(400) == 0); // the newest, and some that drag on
    }

    private (Guid, IReadOnlyList<IncidentEvent>) One(int n, bool isOpen)
    {
        var id = new Guid(n, 7, 7, [8, 0, 0, 0, 0, 0, 0, 1]);
        var (kind, place, at) = (Kinds[_random.Next(Kinds.Length)], Places[_random.Next(Places.Length)], Begin.AddSeconds(n * 90.0));
        var severity = (Severity)(_random.Next(100) switch { 0 => 1, < 4 => 2, < 20 => 3, _ => 4 });
        var title = $"{Told[_random.Next(Told.Length)]}{kind.Zh}：{What[_random.Next(What.Length)]}" + (n % 20_011 == 0 ? "，鲸鱼搁浅" : "");
        var facts = new PlaceFacts(place.Code, place.Zh, place.En, 120.1, 35.9, Address: $"示例路 {_random.Next(1, 900)} 号");
        var path = Seeds.Tree.Path(place.Code);
        var desk = path.First(node => node.Tier == kind.Tiers.At(severity));
        EquatableList<Deadline> limits = [new(Steps.Acknowledge, at.AddMinutes(5), 5, "示例"), new(Steps.Resolve, at.AddHours(isOpen ? 24 * _random.Next(1, 2000) : 24), 1440, "示例")];
        List<IncidentEvent> life =
        [
            new IncidentOpened(id, n, kind.Code, severity, title, facts, Signal(n, 0, at, title), at, Actor.System),
            new IncidentRouted(desk.Tier, desk.Code, kind.Department, "kind", "示例", limits, at, Actor.System) { CoDepartments = kind.CoDepartments ?? [] },
        ];
        for (var more = 1; more <= _random.Next(4); more++)
            life.Add(new SignalJoined(Signal(n, more, at.AddMinutes(more), title), at.AddMinutes(more), Actor.System));
        if (!isOpen || _random.Next(2) == 0)
            life.Add(new IncidentAcknowledged(at.AddMinutes(4), Desk));
        if (!isOpen)
            life.AddRange(Ended(at));
        return (id, life);
    }

    private IEnumerable<IncidentEvent> Ended(DateTimeOffset at) => _random.Next(10) == 0
        ? [new IncidentDismissed(DismissalReason.FalseAlarm, "误报", "hotline", "hotline-1", null, at.AddMinutes(9), Desk)]
        :
        [
            new IncidentConfirmed("属实", at.AddMinutes(6), Desk), new NoteAdded("已通知责任单位到场处置", at.AddMinutes(8), Desk),
            new IncidentResolved("已处理完毕", [], at.AddHours(2), Desk), new ResolutionVerified("复核无异常", at.AddHours(3), Desk with { User = "verifier" }),
            new IncidentClosed("结案", at.AddDays(7), at.AddHours(4), Desk),
        ];

    private static SignalFacts Signal(int n, int more, DateTimeOffset at, string title) =>
        new(new Guid(n, 1, 1, [9, 0, 0, 0, 0, 0, 0, (byte)more]), "hotline", "hotline-1", $"{n}-{more}", Cleared: false, at, at, Late: false, title);
}
