using System.Text.Json;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Jt808.Depot;

namespace WestCoast.Governance.Tests.Jt808;

public class asking_a_vehicle
{
    private readonly Depot _depot = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task to_watch_an_area(bool is2019)
    {
        var line = await _depot.Connected(is2019: is2019);
        var (send, message) = Send(line.Ask(Request("set-area", ("id", "77"), ("lon", "120.15"), ("lat", "35.96"), ("radius", "500.2"), ("name", "化工园")), Noon));
        Assert.Equal((TimeSpan.FromSeconds(10), 3), (send.AnswerWithin, send.Retries));
        Assert.Equal((MessageId.SetCircles, TerminalPhone.Field(TankerPhone, is2019)), (message.Id, message.Phone));
        var areas = CircularAreas.Read(message.Body.Span, is2019)!;
        Assert.Equal(CircularAreas.Append, areas.Setting);
        Assert.Equal(new CircularArea(77, 120.15, 35.96, 501, is2019 ? "化工园" : ""), areas.Areas.Single());

        var heard = await Answered(line, message, Reply.Done, is2019);
        Assert.Equal(new RequestAnswer(send.Key, "confirmed"), heard.Answer);
        Assert.True(heard.Confirm.IsEmpty);
    }

    [Theory]
    [InlineData(Reply.Failed, "failed")]
    [InlineData(Reply.Wrong, "message-wrong")]
    [InlineData(Reply.Unsupported, "unsupported")]
    public async Task may_be_denied(byte result, string reason)
    {
        var line = await _depot.Connected();
        var (send, message) = Send(line.Ask(Request("remove-area", ("id", "77")), Noon));
        Assert.Equal([77u], CircularAreas.ReadDeletion(message.Body.Span)!);
        var answer = (await Answered(line, message, result)).Answer!;
        Assert.Equal((send.Key, "denied"), (answer.Key, answer.Outcome));
        Assert.Equal(reason, JsonDocument.Parse(answer.Content!).RootElement.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task where_it_is()
    {
        var line = await _depot.Connected();
        var (send, message) = Send(line.Ask(Request("query-location"), Noon));
        Assert.Equal((MessageId.QueryLocation, 0), (message.Id, message.Body.Length));
        Assert.Equal(new RequestAnswer(send.Key, "received"), (await Answered(line, message, Reply.Done)).Answer);

        var body = new LocationAnswer(message.Serial, At(0, AlarmBit.Collision)).Write();
        var heard = await Tell(line, _depot.Frame(MessageId.LocationAnswer, body));
        Assert.Equal((send.Key, "answered"), (heard.Answer!.Key, heard.Answer.Outcome));
        Assert.Equal(120.15, JsonDocument.Parse(heard.Answer.Content!).RootElement.GetProperty("lon").GetDouble());
        Assert.Single(heard.Signals); // it is a report, too
        Assert.True(heard.Confirm.IsEmpty);
    }

    [Fact]
    public async Task whether_somebody_has_seen_to_an_alarm()
    {
        var line = await _depot.Connected();
        Assert.Equal(new AlarmConfirmation(0, 0x18700009), Confirmation(line.Ask(Request("confirm-alarm"), Noon)));
        Assert.Equal(new AlarmConfirmation(12, 0x9), Confirmation(line.Ask(Request("confirm-alarm", ("serial", "12"), ("bits", "0,3")), Noon)));
    }

    [Fact]
    public async Task is_answered_by_serial_and_id_only()
    {
        var line = await _depot.Connected();
        var (_, first) = Send(line.Ask(Request("query-location"), Noon));
        var (send, second) = Send(line.Ask(Request("remove-area", ("id", "1")), Noon));
        Assert.NotEqual(first.Serial, second.Serial);
        Assert.Null((await Answered(line, second with { Id = MessageId.SetCircles }, Reply.Done)).Answer);
        Assert.Null((await Answered(line, second with { Serial = 999 }, Reply.Done)).Answer);
        Assert.Equal(send.Key, (await Answered(line, second, Reply.Done)).Answer!.Key);
    }

    [Theory]
    [InlineData("set-area", "argument.invalid", "lon=120.15;lat=35.96;radius=500")]
    [InlineData("set-area", "argument.invalid", "id=0;lon=120.15;lat=35.96;radius=500")]
    [InlineData("set-area", "argument.invalid", "id=1;lon=181;lat=35.96;radius=500")]
    [InlineData("set-area", "argument.invalid", "id=1;lon=NaN;lat=35.96;radius=500")]
    [InlineData("set-area", "argument.invalid", "id=1;lon=120.15;lat=35.96;radius=0")]
    [InlineData("remove-area", "argument.invalid", "")]
    [InlineData("remove-area", "argument.invalid", "id=0")]
    [InlineData("confirm-alarm", "argument.invalid", "bits=29")]
    [InlineData("confirm-alarm", "argument.invalid", "serial=70000")]
    [InlineData("set-clock", "request.unknown", "")]
    public async Task what_cannot_be_asked_is_refused(string request, string reason, string arguments)
    {
        var line = await _depot.Connected();
        var given = arguments.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument.Split('=')).Select(argument => (argument[0], argument[1]));
        Assert.Equal(reason, Assert.IsType<Asked.Refused>(line.Ask(Request(request, [.. given]), Noon)).Reason);
    }

    [Fact]
    public void before_it_has_signed_on_is_refused() =>
        Assert.Equal("not-authenticated", Assert.IsType<Asked.Refused>(_depot.Protocol.Open().Ask(Request("query-location"), Noon)).Reason);

    private Task<Heard> Answered(ILine<Jt808Frame> line, Jt808Frame message, byte result, bool is2019 = false) =>
        Tell(line, _depot.Frame(MessageId.TerminalReply, new Reply(message.Serial, message.Id, result).Write(), is2019: is2019));

    private static (Asked.Send Send, Jt808Frame Message) Send(Asked asked)
    {
        var send = Assert.IsType<Asked.Send>(asked);
        return (send, Wire.Frame(send.Bytes.ToArray()));
    }

    private static AlarmConfirmation Confirmation(Asked asked) => AlarmConfirmation.Read(Send(asked).Message.Body.Span)!;

    private static StationRequest Request(string request, params (string Name, string Value)[] arguments) =>
        new(Guid.NewGuid(), "jt808", TankerPhone, request, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));
}
