using WestCoast.Governance.Feeds.Gb26875;

namespace WestCoast.Governance.Tests.Gb26875;

public class answering_a_device
{
    private readonly Panel _panel = new();

    [Fact]
    public async Task confirms_and_denies_with_exactly_the_published_frames()
    {
        var heard = await _panel.Hear(Frames.Of("f01"));

        Assert.Equal("889", heard.Address);
        Assert.Equal(Frames.Golden("f02"), heard.Confirm.ToArray());
        Assert.Equal(Frames.Golden("f03"), heard.Deny.ToArray());
        Assert.Equal((null, false), (heard.Refused, heard.HangUp));
    }

    [Theory]
    [InlineData("f05")]
    [InlineData("f06")]
    [InlineData("f07")]
    [InlineData("a04")]
    [InlineData("a05")]
    [InlineData("n17")]
    public async Task confirms_what_raises_nothing(string number)
    {
        var heard = await _panel.Hear(Frames.Of(number));
        Assert.Equal(FrameCommand.Confirm, Frames.Only(heard.Confirm.ToArray()).Command);
        Assert.Null(heard.Refused);
        Assert.Empty(heard.Signals);
    }

    [Fact]
    public async Task confirms_a_heartbeat_by_its_serial()
    {
        var heard = await _panel.Hear(Frames.Of("a09") with { Serial = 4711 });
        var confirm = Frames.Only(heard.Confirm.ToArray());

        Assert.Equal((4711, FrameCommand.Confirm, Frames.Centre, Frames.Device), (confirm.Serial, confirm.Command, confirm.Source, confirm.Destination));
        Assert.Equal(TimeTag.Of(_panel.Now), confirm.Sent);
        Assert.Empty(heard.Signals);
    }

    [Fact]
    public async Task gives_its_versions_back_to_it()
    {
        var heard = await _panel.Hear(Frames.Of("n26"));
        Assert.Equal("fire", Assert.Single(heard.Signals).Kind); // a fire is a fire, whatever version tells it
        var confirm = Frames.Only(heard.Confirm.ToArray());
        Assert.Equal((2, 9), (confirm.MainVersion, confirm.UserVersion));
    }

    [Theory]
    [InlineData("n14", "data-unit.length")]
    [InlineData("n15", "data-unit.length")]
    [InlineData("n16", "data-unit.type")]
    [InlineData("n18", "data-unit.direction")]
    [InlineData("n07", "command.unexpected")]
    [InlineData("f08", "command.unexpected")]
    [InlineData("f16", "command.unexpected")]
    public async Task denies_what_it_cannot_take(string number, string reason)
    {
        var heard = await _panel.Hear(Frames.Of(number));

        Assert.Equal(reason, heard.Refused);
        Assert.NotEmpty(heard.Detail!);
        Assert.True(heard.Confirm.IsEmpty);
        Assert.Equal(FrameCommand.Deny, Frames.Only(heard.Deny.ToArray()).Command);
        Assert.Empty(heard.Signals);
    }

    [Fact]
    public async Task answers_nothing_to_answers()
    {
        foreach (var number in (string[])["f09", "f17", "f18"])
        {
            var heard = await _panel.Hear(Frames.Of(number));
            Assert.Equal((true, true, null), (heard.Confirm.IsEmpty, heard.Deny.IsEmpty, heard.Answer));
        }
    }

    [Fact]
    public async Task denies_an_answer_that_cannot_be_read_without_cutting_the_device_off()
    {
        var heard = await _panel.Hear(Frames.Of("n16") with { Command = FrameCommand.Answer });
        Assert.Equal(("data-unit.type", FrameCommand.Deny), (heard.Refused, Frames.Only(heard.Deny.ToArray()).Command));
    }

    [Fact]
    public async Task tells_of_an_unregistered_device_once_a_day_once_the_broker_has_it()
    {
        var panel = new Panel(isRegistered: false);
        Assert.Single((await panel.HearOnly(Frames.Of("a09"))).Signals);
        Assert.Single((await panel.Hear(Frames.Of("a09"))).Signals);
        var quiet = await panel.Hear(Frames.Of("a09"));
        Assert.Empty(quiet.Signals);
        Assert.False(quiet.Confirm.IsEmpty);
        panel.Now += TimeSpan.FromDays(1);
        Assert.Single((await panel.Hear(Frames.Of("a09"))).Signals);
    }

    [Fact]
    public async Task tells_of_it_and_of_its_fault_and_remembers_both()
    {
        var panel = new Panel(isRegistered: false);
        Assert.Equal(["device-unregistered", "device-fault"], (await panel.Hear(Frames.Of("f04"))).Signals.Select(signal => signal.Kind));
        Assert.Empty((await panel.Hear(Frames.Of("f04"))).Signals);
    }

    [Fact]
    public async Task never_throws_whatever_a_whole_frame_holds()
    {
        foreach (var command in Enumerable.Range(0, 256))
        {
            foreach (var bytes in (byte[][])[[], [1], [1, 1], [2, 1, 3], [255, 255], [6, 3, 0, 0, 255], [26, 1, 0], [200, 0]])
                Assert.NotNull(await _panel.Hear(Frames.Up(null) with { Command = (FrameCommand)command, DataUnit = bytes }));
        }
    }
}
