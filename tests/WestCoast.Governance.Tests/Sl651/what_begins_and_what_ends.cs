using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class what_begins_and_what_ends
{
    private const uint Normal = 0x80;
    private ushort _serial;

    [Theory]
    [InlineData(0, "device-fault", "交流电停电", "交流电恢复")]
    [InlineData(1, "device-fault", "蓄电池电压低", "蓄电池电压恢复")]
    [InlineData(2, "flood-control", "水位超限", "水位恢复")]
    [InlineData(3, "flood-control", "流量超限", "流量恢复")]
    [InlineData(4, "pollution", "水质超限", "水质恢复")]
    [InlineData(5, "device-fault", "流量仪表故障", "流量仪表恢复")]
    [InlineData(6, "device-fault", "水位仪表故障", "水位仪表恢复")]
    [InlineData(7, "device-fault", "箱门打开", "箱门关闭")]
    [InlineData(8, "device-fault", "存储器异常", "存储器恢复")]
    [InlineData(11, "other", "剩余水量超限", "剩余水量恢复")]
    public async Task is_said_once_each_way(int bit, string kind, string raised, string cleared)
    {
        var line = Stations.Line();
        var set = Normal ^ (1u << bit);

        Assert.Empty((await line.Accept(Report(Normal))).Signals);
        var began = Assert.Single((await line.Accept(Report(set))).Signals);
        Assert.Empty((await line.Accept(Report(set))).Signals);
        var ended = Assert.Single((await line.Accept(Report(Normal))).Signals);

        Assert.Equal((kind, $"示例河水文站 {raised}", SignalCondition.Raised), (began.Kind, began.Title, began.Condition));
        Assert.Equal((kind, $"示例河水文站 {cleared}", SignalCondition.Cleared), (ended.Kind, ended.Title, ended.Condition));
        Assert.Equal(("water", "river-0001", "river-0001"), (began.Feed, began.Source, ended.Source));
        Assert.NotEqual(began.SignalId, ended.SignalId);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(12)]
    [InlineData(21)]
    [InlineData(31)]
    public async Task is_nothing_for_a_bit_that_is_no_alarm(int bit) => Assert.Empty((await Stations.Line().Accept(Report(Normal | (1u << bit)))).Signals);

    [Theory]
    [InlineData(Sl651StationType.River, "flood-control")]
    [InlineData(Sl651StationType.Reservoir, "flood-control")]
    [InlineData(Sl651StationType.Gate, "flood-control")]
    [InlineData(Sl651StationType.Tide, "flood-control")]
    [InlineData(Sl651StationType.Pump, "flooding")]
    [InlineData(Sl651StationType.Outlet, "flooding")]
    [InlineData(Sl651StationType.Rain, "flooding")]
    public async Task of_a_level_is_of_the_kind_of_its_station(byte type, string kind) =>
        Assert.Equal(kind, Assert.Single((await Stations.Line().Accept(Report(Normal | 4, type))).Signals).Kind);

    [Fact]
    public async Task of_a_level_ends_under_the_kind_it_began_with()
    {
        var line = Stations.Line();
        await line.Accept(Report(Normal | 4, Sl651StationType.Pump));

        Assert.Equal("flooding", Assert.Single((await line.Accept(Report(Normal, Sl651StationType.River))).Signals).Kind);
        Assert.Equal("flood-control", Assert.Single((await line.Accept(Report(Normal | 4, Sl651StationType.River))).Signals).Kind);
    }

    [Fact]
    public async Task tells_how_high_when_and_where()
    {
        var signal = Assert.Single((await Stations.Line().Accept(Report(Normal | 4))).Signals);

        Assert.Equal("瞬时水位 13.250 m；观测时间 2026-07-01 06:00；测站 0012345678；45H=00000084", signal.Description);
        Assert.Equal((Beijing("2026-07-01 06:00:00"), Now, false), (signal.OccurredAt, signal.ReceivedAt, signal.Late));
        Assert.Equal((119.9, 35.9), (signal.Position!.Longitude, signal.Position.Latitude));
    }

    [Fact]
    public async Task is_remembered_across_connections()
    {
        var memory = StationMemory.InProcess();
        await Stations.Line(memory).Accept(Report(Normal | 4));

        Assert.Empty((await Stations.Line(memory).Accept(Report(Normal | 4))).Signals);
        Assert.Equal(SignalCondition.Cleared, Assert.Single((await Stations.Line(memory).Accept(Report(Normal))).Signals).Condition);
    }

    [Fact]
    public async Task is_said_again_with_the_same_id_until_the_broker_has_it()
    {
        var line = Stations.Line();
        var frame = Report(Normal | 4);

        var first = Assert.Single((await line.Hear(frame)).Signals);
        var again = Assert.Single((await line.Accept(frame, Now.AddSeconds(20))).Signals);
        Assert.Equal(first.SignalId, again.SignalId);
        Assert.Empty((await line.Accept(frame, Now.AddSeconds(40))).Signals);
    }

    [Fact]
    public async Task comes_from_the_answer_to_a_question_of_its_state_too()
    {
        var text = new Sl651TextWriter(1, Now).Station("0012345678", type: null).State(Normal | 4).ToArray();

        Assert.Equal("flood-control", Assert.Single((await Stations.Line().Accept(With(Sl651Function.QueryState, text))).Signals).Kind);
    }

    [Fact]
    public async Task is_not_there_in_a_word_that_is_all_FF() => Assert.Empty((await Stations.Line().Accept(Report(uint.MaxValue))).Signals);

    [Fact]
    public async Task of_several_in_one_word_is_each_for_itself()
    {
        var signals = (await Stations.Line().Accept(Report(0x0000_0045))).Signals;

        Assert.Equal(["交流电停电", "水位超限", "水位仪表故障", "箱门打开"], signals.Select(signal => signal.Title!.Split(' ')[1]));
        Assert.Equal(4, signals.Select(signal => signal.SignalId).Distinct().Count());
    }

    [Theory]
    [InlineData("2026-07-01 06:07:00")]
    [InlineData("2059-01-01 00:00:00")]
    [InlineData("2026-06-30 06:00:00")]
    [InlineData("2000-01-01 00:00:00")]
    public async Task is_also_a_clock_that_is_wrong(string sentAt)
    {
        var line = Stations.Line();
        var wrong = new Sl651TextWriter(1, Beijing(sentAt)).Station("0012345678", Sl651StationType.River).Observed(Now).Value(0x38, 12m).ToArray();

        var signal = Assert.Single((await line.Accept(With(Sl651Function.Timed, wrong))).Signals);
        Assert.Equal(("device-fault", "示例河水文站 终端时钟错误"), (signal.Kind, signal.Title));
        Assert.True(signal.OccurredAt <= Now);
        Assert.Empty((await line.Accept(With(Sl651Function.Timed, wrong))).Signals);
        Assert.Equal("示例河水文站 终端时钟恢复", Assert.Single((await line.Accept(Report(Normal))).Signals).Title);
    }

    [Theory]
    [InlineData("2026-07-01 06:06:00")]
    [InlineData("2026-06-30 06:01:00")]
    public async Task is_not_a_clock_that_is_believed(string sentAt) =>
        Assert.Empty((await Stations.Line().Accept(With(Sl651Function.Timed, new Sl651TextWriter(1, Beijing(sentAt)).Value(0x38, 12m).ToArray()))).Signals);

    [Fact]
    public async Task a_report_that_is_late_is_marked_so()
    {
        var signal = Assert.Single((await Stations.Line().Accept(Report(Normal | 4), Now.AddHours(2))).Signals);

        Assert.True(signal.Late);
        Assert.Equal(Beijing("2026-07-01 06:00:00"), signal.OccurredAt);
    }

    private Sl651Frame Report(uint state, byte type = Sl651StationType.River) => With(
        Sl651Function.Timed,
        new Sl651TextWriter(++_serial, Now).Station("0012345678", type).Observed(Beijing("2026-07-01 06:00:00")).Value(0x39, 13.25m).State(state).ToArray());
}
