using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Feeds.Szy206;
using static WestCoast.Governance.Tests.Szy206.Szy206Frames;

namespace WestCoast.Governance.Tests.Szy206;

public class hearing_a_water_resources_station
{
    private static readonly Station Known = new()
    {
        Id = "intake-0001", Protocol = "szy206", Address = "5303810D00", Feed = "water", Zh = "示例取水口", En = "Example intake",
        Lon = 119.9, Lat = 35.9, Cell = "370211103245001", ExpectedIntervalSeconds = 300,
    };

    private static readonly Szy206Protocol Protocol = new((_, address) => address == Known.Address ? Known : null, new EdgeStamp(World.Live));

    [Fact]
    public async Task tells_who_spoke_and_confirms_nothing()
    {
        var heard = await Hear("golden-z1-self-report");

        Assert.Equal("5303810D00", heard.Address);
        Assert.True(heard.Confirm.IsEmpty && heard.Deny.IsEmpty && heard.Refused is null && heard.Signals.Count == 0 && heard.Readings.Count == 0);
    }

    [Fact]
    public async Task tells_of_one_that_nobody_registered() =>
        Assert.Equal(("device-unregistered", "szy206:4406070001"), (await Hear("golden-z2-self-report-invalid-value")).Signals.Select(signal => (signal.Kind, signal.Source)).Single());

    [Fact]
    public async Task refuses_what_only_a_centre_says() => Assert.Equal("frame.direction", (await Hear("nasty-down")).Refused);

    [Fact]
    public void asks_nothing() => Assert.IsType<Asked.Refused>(Protocol.Open().Ask(new(Guid.Empty, "szy206", Known.Address, "query-all", new Dictionary<string, string>()), Sl651.Frames.Now));

    [Fact]
    public void hurries_a_report_of_an_alarm()
    {
        var frame = One(Bytes("golden-z1-self-report"));

        Assert.False(Protocol.IsUrgent(frame));
        Assert.True(Protocol.IsUrgent(frame with { Afn = 0x81 }));
        Assert.Equal(("szy206", 1, 4111), (Protocol.Name, Protocol.DecoderVersion, Protocol.LongestFrame));
    }

    private static ValueTask<Heard> Hear(string name) => Protocol.Open().Hear(One(Bytes(name)), Bytes(name), Sl651.Frames.Now, TestContext.Current.CancellationToken);
}
