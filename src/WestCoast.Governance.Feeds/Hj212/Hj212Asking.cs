using System.Buffers;
using System.Text;
using System.Text.Json;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>What was asked on one connection, and how the station speaks: it is asked in its own version, ST and password.</summary>
public sealed class Hj212Asking
{
    private const int Most = 64;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);
    private const int Retries = 3;

    private readonly Dictionary<string, Hj212Segment> _spoken = new(StringComparer.Ordinal);
    private readonly Queue<string> _inOrder = new();
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private DateTimeOffset _last;

    public void Heard(Hj212Segment segment)
    {
        if (segment.St != "91" && (_spoken.Count < Most || _spoken.ContainsKey(segment.Mn)))
            _spoken[segment.Mn] = segment with { Items = [], Cp = "" };
    }

    public Asked Ask(StationRequest request, Station? station, DateTimeOffset now)
    {
        if (!_spoken.TryGetValue(request.Address, out var spoken))
            return new Asked.Refused("station.not-heard", $"{request.Address} has not spoken on this connection");
        if (Hj212Requests.Of(request, spoken.Version, now, out var refused) is not var (cn, parameters))
            return refused!;

        var qn = Qn(now);
        Remember(qn);
        var segment = new Hj212Segment
        {
            Qn = qn, St = spoken.St, Cn = cn, Pw = station?.Password ?? spoken.Pw, Mn = request.Address,
            Flag = Hj212Flag.For(spoken.Version, wantsAnswer: true), Cp = parameters,
        };
        return new Asked.Send(segment.Packet(), AnswerWithin, Retries) { Key = qn };
    }

    /// <summary>The answer that a packet is to something asked here, or null.</summary>
    public RequestAnswer? AnswerOf(Hj212Segment segment)
    {
        var named = Hj212Command.IsAnswer(segment.Cn) ? segment.Parameter("QN") : null; // 2005 names it among the parameters
        var qn = _asked.Contains(segment.Qn) ? segment.Qn : named;
        if (qn is null || !_asked.Contains(qn))
            return null;

        return segment.Cn switch
        {
            Hj212Command.RequestAnswer => new(qn, segment.Parameter("QnRtn") == "1" ? "received" : "denied", Told(segment)),
            Hj212Command.RequestResult => new(qn, segment.Parameter("ExeRtn") == "1" ? "confirmed" : "denied", Told(segment)),
            Hj212Command.NoticeAnswer => new(qn, "confirmed"),
            Hj212Command.DataAnswer => new(qn, "received"),
            _ => new(qn, "answered", Told(segment)),
        };
    }

    /// <summary>The exchange's name is the time, and no two have the same.</summary>
    private string Qn(DateTimeOffset now)
    {
        var wanted = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        _last = wanted > _last ? wanted : _last.AddMilliseconds(1);
        return Hj212Time.Qn(_last);
    }

    private void Remember(string qn)
    {
        if (_inOrder.Count == Most)
            _asked.Remove(_inOrder.Dequeue());
        _inOrder.Enqueue(qn);
        _asked.Add(qn);
    }

    private static string Told(Hj212Segment segment)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("command", segment.Cn);
            json.WriteStartArray("fields");
            foreach (var field in segment.Items.SelectMany(item => item.Fields))
            {
                json.WriteStartObject();
                json.WriteString("name", field.Name);
                json.WriteString("value", field.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
