using System.Text.Json;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class asking_a_station
{
    private readonly ILine<Sl651Frame> _line = Stations.Line();

    [Theory]
    [InlineData("query-all", Sl651Function.QueryAll)]
    [InlineData("query-state", Sl651Function.QueryState)]
    [InlineData("software-version", Sl651Function.SoftwareVersion)]
    [InlineData("query-clock", Sl651Function.QueryClock)]
    [InlineData("set-clock", Sl651Function.SetClock)]
    public async Task says_the_function_with_its_own_password_and_centre(string word, byte function)
    {
        var asked = await Ask(word);
        var frame = One(asked.Bytes);

        Assert.Equal((true, "0012345678", 1, 0x1234, function, Sl651Mark.Enq), (frame.Down, frame.Station, frame.Centre, frame.Password, frame.Function, frame.End));
        Assert.Equal((8, Now), (frame.Text.Length, Text(Sl651Function.KeepAlive, frame.Text.ToArray()).SentAt.At));
        Assert.Equal((TimeSpan.FromSeconds(10), 3), (asked.AnswerWithin, asked.Retries));
    }

    [Fact]
    public async Task for_elements_names_each_with_its_definition()
    {
        var frame = One((await Ask("query-element", "39, 26,45,F4,F5")).Bytes);

        Assert.Equal(Sl651Function.QueryElement, frame.Function);
        Assert.Equal("392326194520F460F5C0", Convert.ToHexString(frame.Text.Span[8..]));
    }

    [Theory]
    [InlineData("query-element", "")]
    [InlineData("query-element", "39,")]
    [InlineData("query-element", "C7")]
    [InlineData("query-element", "3")]
    [InlineData("query-element", "+3")]
    [InlineData("query-element", "水")]
    public async Task for_no_element_is_refused(string word, string elements)
    {
        await _line.Accept(Frame("golden-s1-keep-alive"));

        if (elements == "39,")
            Assert.IsType<Asked.Send>(_line.Ask(Request(word, elements), Now));
        else
            Assert.Equal("arguments.wrong", Assert.IsType<Asked.Refused>(_line.Ask(Request(word, elements), Now)).Reason);
    }

    [Fact]
    public async Task in_words_it_does_not_know_is_refused()
    {
        await _line.Accept(Frame("golden-s1-keep-alive"));

        Assert.Equal("request.unknown", Assert.IsType<Asked.Refused>(_line.Ask(Request("format-disk"), Now)).Reason);
    }

    [Fact]
    public void that_has_not_spoken_is_refused() => Assert.Equal("station.not-heard", Assert.IsType<Asked.Refused>(_line.Ask(Request("query-all"), Now)).Reason);

    [Fact]
    public async Task is_answered_under_the_key_of_the_request()
    {
        var asked = await Ask("query-all");
        var answer = With(Sl651Function.QueryAll, new Sl651TextWriter(SerialOf(asked), Now).Station("0012345678", Sl651StationType.River).Observed(Now).Value(0x39, 3.2m).State(0x84).ToArray());

        var heard = await _line.Accept(answer);
        Assert.Equal((asked.Key, "answered"), (heard.Answer!.Key, heard.Answer.Outcome));
        using var content = JsonDocument.Parse(heard.Answer.Content!);
        Assert.Equal("00000084", content.RootElement.GetProperty("state").GetString());
        var level = content.RootElement.GetProperty("elements")[0];
        Assert.Equal(("39", "瞬时水位", "m", 3.2m), (level.GetProperty("id").GetString(), level.GetProperty("name").GetString(), level.GetProperty("unit").GetString(), level.GetProperty("value").GetDecimal()));
        Assert.Equal(3.2, Assert.Single(heard.Readings).Value);
        Assert.Null((await _line.Accept(answer)).Answer);
    }

    [Fact]
    public async Task is_answered_by_one_that_counts_by_itself_in_the_order_of_asking()
    {
        var (first, second) = (await Ask("query-state"), await Ask("query-state"));
        var answer = With(Sl651Function.QueryState, new Sl651TextWriter(0x7777, Now).Station("0012345678", type: null).State(0x80).ToArray());

        Assert.Equal(first.Key, (await _line.Accept(answer)).Answer!.Key);
        Assert.Equal(second.Key, (await _line.Accept(answer)).Answer!.Key);
    }

    [Fact]
    public async Task is_answered_by_number_when_the_number_is_known()
    {
        await Ask("query-state");
        var second = await Ask("query-state");

        Assert.Equal(second.Key, (await _line.Accept(With(Sl651Function.QueryState, new Sl651TextWriter(SerialOf(second), Now).State(0x80).ToArray()))).Answer!.Key);
    }

    [Fact]
    public async Task keeps_waiting_until_the_broker_has_the_answer()
    {
        var asked = await Ask("set-clock");
        var answer = With(Sl651Function.SetClock, new Sl651TextWriter(SerialOf(asked), Now).Station("0012345678", type: null).ToArray());

        Assert.Equal("confirmed", (await _line.Hear(answer)).Answer!.Outcome);
        Assert.Equal(asked.Key, (await _line.Accept(answer)).Answer!.Key);
    }

    [Fact]
    public async Task reads_a_published_version()
    {
        await _line.Accept(Frame("golden-fj-45-version"));
        _line.Ask(Request("software-version") with { Address = "1000000006" }, Now);

        using var content = JsonDocument.Parse((await _line.Accept(Frame("golden-fj-45-version"))).Answer!.Content!);
        Assert.Equal("V1.0.20220420", content.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public async Task without_end_is_refused_until_the_first_are_let_go()
    {
        for (var i = 0; i < 32; i++)
            await Ask("query-all");

        Assert.Equal("requests.too-many", Assert.IsType<Asked.Refused>(_line.Ask(Request("query-all"), Now)).Reason);
        Assert.IsType<Asked.Send>(_line.Ask(Request("query-all"), Now.AddSeconds(41)));
    }

    private async Task<Asked.Send> Ask(string word, string? elements = null)
    {
        await _line.Accept(Frame("golden-s1-keep-alive"));
        return Assert.IsType<Asked.Send>(_line.Ask(Request(word, elements), Now));
    }

    private static ushort SerialOf(Asked.Send asked) => Text(Sl651Function.KeepAlive, One(asked.Bytes).Text.ToArray()).Serial;

    private static StationRequest Request(string word, string? elements = null) =>
        new(Guid.Empty, "sl651", "0012345678", word, elements is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["elements"] = elements });
}
