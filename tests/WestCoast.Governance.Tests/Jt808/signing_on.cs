using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Jt808.Depot;

namespace WestCoast.Governance.Tests.Jt808;

public class signing_on
{
    private readonly Depot _depot = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task gives_a_code_that_any_process_knows(bool is2019)
    {
        var heard = await Register(TankerPhone, "鲁B·12345", is2019);
        var answer = RegistrationAnswer.Read(Wire.Frame(heard.Confirm.ToArray()).Body.Span)!;
        Assert.Equal((RegistrationAnswer.Done, Codes.For(TankerPhone)), (answer.Result, answer.Code));
        Assert.Null(heard.Address);

        var line = new Depot().Protocol.Open(); // another process
        var authenticated = await Tell(line, _depot.Frame(MessageId.Authenticate, new Authentication(answer.Code, "860000000000001", "1").Write(is2019), is2019: is2019));
        Assert.Equal((Reply.Done, TankerPhone, null), (Answer(authenticated.Confirm).Result, authenticated.Address, authenticated.Refused));
    }

    [Fact]
    public async Task of_a_phone_nobody_registered_is_refused_and_told()
    {
        var heard = await Register("13905329999", "鲁B99999");
        Assert.Equal(RegistrationAnswer.NoSuchTerminal, RegistrationAnswer.Read(Wire.Frame(heard.Deny.ToArray()).Body.Span)!.Result);
        Assert.Equal("station.unregistered", heard.Refused);

        var signal = Assert.Single(heard.Signals);
        Assert.Equal(("device-unregistered", "traffic", "jt808:13905329999"), (signal.Kind, signal.Feed, signal.Source));
        Assert.Contains("鲁B99999", signal.Description, StringComparison.Ordinal);
        Assert.Equal(signal.SignalId, Assert.Single((await Register("13905329999", "鲁B99999")).Signals).SignalId);
    }

    [Fact]
    public async Task with_another_plate_is_refused_and_told()
    {
        var heard = await Register(TankerPhone, "鲁B54321");
        Assert.Equal(RegistrationAnswer.NoSuchVehicle, RegistrationAnswer.Read(Wire.Frame(heard.Deny.ToArray()).Body.Span)!.Result);
        Assert.Equal(("station.wrong-plate", "device-unregistered"), (heard.Refused, Assert.Single(heard.Signals).Kind));
    }

    [Fact]
    public async Task does_not_ask_for_a_plate_that_the_registry_does_not_have() =>
        Assert.Null((await Register(BusPhone, "鲁B54321")).Refused);

    [Fact]
    public async Task with_a_wrong_code_is_refused()
    {
        foreach (var code in (string[])["", "nonsense", Codes.For(BusPhone), Codes.For(TankerPhone)[..^1]])
        {
            var line = _depot.Protocol.Open();
            var heard = await Tell(line, _depot.Frame(MessageId.Authenticate, new Authentication(code).Write(is2019: false)));
            Assert.Equal(("auth.wrong-code", Reply.Failed, null), (heard.Refused, Answer(heard.Deny).Result, heard.Address));
            Assert.Equal("not-authenticated", (await _depot.Report(line, At(0))).Refused);
        }
    }

    [Fact]
    public async Task comes_before_everything_but_a_heartbeat()
    {
        var line = _depot.Protocol.Open();
        Assert.Equal(Reply.Done, Answer((await Tell(line, _depot.Frame(MessageId.Heartbeat, []))).Confirm).Result);
        foreach (var id in (ushort[])[MessageId.Location, MessageId.LocationBatch, MessageId.LocationAnswer, MessageId.TerminalReply, MessageId.Logout, 0x0801, 0x1234])
        {
            var heard = await Tell(line, _depot.Frame(id, At(0, AlarmBit.Emergency).Write()));
            Assert.Equal(("not-authenticated", Reply.Failed, id), (heard.Refused, Answer(heard.Deny).Result, Answer(heard.Deny).Id));
            Assert.Empty(heard.Signals);
            Assert.Empty(heard.Readings);
        }
    }

    [Fact]
    public async Task as_one_does_not_speak_for_another()
    {
        var line = await _depot.Connected();
        Assert.Equal("not-authenticated", (await _depot.Report(line, At(0), phone: BusPhone)).Refused);
        Assert.Null((await _depot.Report(line, At(0))).Refused);
    }

    [Fact]
    public async Task an_unknown_phone_that_skips_it_is_told_of_all_the_same()
    {
        var heard = await _depot.Report(_depot.Protocol.Open(), At(0, AlarmBit.Emergency), phone: "13900000000");
        Assert.Equal(("not-authenticated", "device-unregistered"), (heard.Refused, Assert.Single(heard.Signals).Kind));
    }

    [Fact]
    public async Task ends_with_logging_out()
    {
        var line = await _depot.Connected();
        Assert.Equal(Reply.Done, Answer((await Tell(line, _depot.Frame(MessageId.Logout, []))).Confirm).Result);
        Assert.Equal("not-authenticated", (await _depot.Report(line, At(0))).Refused);
    }

    [Fact]
    public async Task ends_when_the_vehicle_is_struck_off_the_registry()
    {
        var line = await _depot.Connected();
        _depot.Registry.Clear();
        var heard = await _depot.Report(line, At(0));
        Assert.Equal(("station.unregistered", "device-unregistered"), (heard.Refused, Assert.Single(heard.Signals).Kind));
    }

    [Fact]
    public void has_no_code_without_a_key() => Assert.Throws<ArgumentOutOfRangeException>(() => new AuthCode(new byte[15]));

    [Fact]
    public async Task with_a_body_too_short_is_refused()
    {
        var line = _depot.Protocol.Open();
        var heard = await Tell(line, _depot.Frame(MessageId.Register, new byte[10]));
        Assert.Equal(("body.short", Reply.Wrong), (heard.Refused, Answer(heard.Deny).Result));
    }

    private Task<Heard> Register(string phone, string plate, bool is2019 = false) => Tell(
        _depot.Protocol.Open(), _depot.Frame(MessageId.Register, new Registration { PlateColour = 2, Plate = plate, TerminalId = "T1" }.Write(is2019), phone, is2019));
}
