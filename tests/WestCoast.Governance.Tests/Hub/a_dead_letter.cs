using System.Text;
using RabbitMQ.Client;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.DeadLetters;

namespace WestCoast.Governance.Tests.Hub;

public class a_dead_letter
{
    private static readonly string SignalExchange = Topology.Exchange(typeof(SignalReceived));

    [Fact]
    public void whose_consumer_failed_goes_back_to_that_consumers_queue()
    {
        var letter = Letter("signals_error", "signals_error", "m-1", new()
        {
            ["MT-Fault-MessageType"] = Utf8("WestCoast.SignalReceived"), ["MT-Fault-Message"] = Utf8("地点 unknown"), ["MT-Reason"] = Utf8("fault"),
            ["MT-Fault-Timestamp"] = Utf8("2026-03-02T04:00:00Z"),
        });

        Assert.Equal(("m-1", "signals_error", "signals"), (letter.Id, letter.Queue, letter.SendTo));
        Assert.Equal(("WestCoast.SignalReceived", "地点 unknown", "2026-03-02T04:00:00Z"), (letter.Type, letter.Reason, letter.RestingSince));
    }

    [Fact]
    public void that_was_skipped_says_the_buss_own_reason() =>
        Assert.Equal("skipped", Letter("readings_error", "readings_error", "m-2", new() { ["MT-Reason"] = Utf8("skipped") }).Reason);

    [Fact]
    public void that_was_delivered_too_often_goes_back_to_the_queue_it_died_in()
    {
        var letter = Letter(Topology.DeadLetters, Topology.DeadLetters, "m-3", new()
        {
            ["x-death"] = new List<object>
            {
                new Dictionary<string, object> { ["queue"] = Utf8("readings"), ["reason"] = Utf8("delivery_limit"), ["count"] = 1L },
                new Dictionary<string, object> { ["queue"] = Utf8("signals"), ["reason"] = Utf8("expired"), ["count"] = 1L },
            },
        });

        Assert.Equal(("readings", "delivery_limit: delivered too often"), (letter.SendTo, letter.Reason));
    }

    [Fact]
    public void no_queue_was_bound_for_goes_to_the_queue_its_type_belongs_to()
    {
        var letter = Letter(Topology.Unrouted, SignalExchange, "m-4", []);
        Assert.Equal(("signals", SignalExchange, "no queue was bound for it", null), (letter.SendTo, letter.Type, letter.Reason, letter.RestingSince));
    }

    [Fact]
    public void of_nobodys_type_goes_nowhere() => Assert.Null(Letter(Topology.Unrouted, "Some:Thing", "m-5", []).SendTo);

    [Fact]
    public void without_an_id_is_named_by_its_bytes()
    {
        var (one, same) = (Letter(Topology.Unrouted, "x", null, null), Letter(Topology.Unrouted, "x", null, null));

        Assert.Equal(32, one.Id.Length);
        Assert.Equal(one.Id, same.Id);
        Assert.Equal("{}", Encoding.UTF8.GetString(one.Body.Span));
    }

    private static DeadLetter Letter(string queue, string exchange, string? id, Dictionary<string, object?>? headers) =>
        DeadLetter.From(queue, new BasicGetResult(1, false, exchange, "", 0, new BasicProperties { MessageId = id, Headers = headers }, "{}"u8.ToArray()));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
