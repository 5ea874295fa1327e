using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Gb26875;

/// <summary>A registered device, 889, on a line of its own; what it says is taken as published and remembered, unless told otherwise.</summary>
internal sealed class Panel
{
    public static readonly EdgeStamp Live = new(World.Live);

    public static readonly Station Registered = new()
    {
        Id = "fire-panel-01", Protocol = "gb26875", Address = "889", Feed = "fire", Zh = "示例商场", En = "Example mall", Lon = 120.15, Lat = 35.96,
        Cell = "370211001001001", ExpectedIntervalSeconds = 60,
        Channels = new Dictionary<string, string> { ["part/1.1.30.3.4.3"] = "fire-0067" },
    };

    private readonly Gb26875Protocol _protocol;
    private ILine<Gb26875Frame> _line;

    public Panel(bool isRegistered = true, EdgeStamp? stamp = null)
    {
        _protocol = new((protocol, address) => isRegistered && (protocol, address) == ("gb26875", "889") ? Registered : null, StationMemory.InProcess(), stamp ?? Live);
        _line = _protocol.Open();
    }

    public DateTimeOffset Now { get; set; } = Frames.Heard;

    public void Reconnect() => _line = _protocol.Open();

    public ValueTask<Heard> HearOnly(Gb26875Frame frame) => _line.Hear(frame, frame.Write(), Now, TestContext.Current.CancellationToken);

    public async Task<Heard> Hear(Gb26875Frame frame)
    {
        var heard = await HearOnly(frame);
        if (heard.Remember is { } remember)
            await remember(TestContext.Current.CancellationToken);
        return heard;
    }

    /// <summary>Something it sends now about now.</summary>
    public async Task<IReadOnlyList<SignalReceived>> Say(DataUnit unit, ushort serial = 1) => (await Hear(Frames.Up(unit, serial, Now))).Signals;

    public Task<IReadOnlyList<SignalReceived>> Part(PartStateBits state, byte type = 40, string description = "", ushort number = 2) =>
        Say(new DataUnit(2, new PartState(1, 1, type, new(10, number), state, description, TimeTag.Of(Now))));

    public Task<IReadOnlyList<SignalReceived>> System(SystemStateBits state) => Say(new DataUnit(1, new SystemState(1, 1, state, TimeTag.Of(Now))));

    public Task<IReadOnlyList<SignalReceived>> Device(DeviceStateBits state) => Say(new DataUnit(21, new DeviceState(state, TimeTag.Of(Now))));

    public Task<IReadOnlyList<SignalReceived>> Operation(OperationBits operation) =>
        Say(new DataUnit(4, new SystemOperation(1, 1, operation, 7, TimeTag.Of(Now))));

    public Task<IReadOnlyList<SignalReceived>> DeviceOperation(OperationBits operation) =>
        Say(new DataUnit(24, new DeviceOperation(operation, 7, TimeTag.Of(Now))));

    public Asked Ask(string request, params (string Name, string Value)[] arguments) => _line.Ask(
        new StationRequest(Guid.Empty, "gb26875", "889", request, arguments.ToDictionary(a => a.Name, a => a.Value)), Now);

    public Asked Ask(StationRequest request) => _line.Ask(request, Now);
}
