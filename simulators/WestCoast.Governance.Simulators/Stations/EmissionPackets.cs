using WestCoast.Governance.Feeds.Hj212;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>The packets of a monitor: their names (QN, never the same twice) and which of them nobody has acknowledged yet.</summary>
internal sealed class EmissionPackets(EmissionPlan plan)
{
    private const int Retries = 3;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    private readonly List<Sent> _unanswered = [];
    private DateTimeOffset _last;

    public int Unanswered => _unanswered.Count;

    /// <summary>Wants an answer; it is sent again until there is one.</summary>
    public IEnumerable<byte[]> Send(int cn, DateTimeOffset dataTime, IEnumerable<string> items, DateTimeOffset now)
    {
        var about = About(cn, Qn(now), wantsAnswer: true);
        var segments = cn == Hj212Command.Heartbeat ? [about] : Hj212DataWriter.Write(about, dataTime, items);
        var packets = segments.Select(segment => segment.Packet()).ToList();
        _unanswered.AddRange(packets.Select(packet => new Sent(about.Qn, packet, now, 0)));
        return packets;
    }

    /// <summary>What a request asked for: under its QN, and no answer is wanted.</summary>
    public IEnumerable<byte[]> Tell(Hj212Segment request, DateTimeOffset dataTime, IEnumerable<string> items) =>
        Hj212DataWriter.Write(About(request.Cn, request.Qn, wantsAnswer: false), dataTime, items).Select(segment => segment.Packet());

    public byte[] Tell(Hj212Segment request, string parameters) => (About(request.Cn, request.Qn, wantsAnswer: false) with { Cp = parameters }).Packet();

    /// <summary>The same bytes, three times at most.</summary>
    public List<byte[]> Again(DateTimeOffset now)
    {
        var due = _unanswered.Where(sent => now - sent.At >= AnswerWithin).ToList();
        _unanswered.RemoveAll(due.Contains);
        var again = due.Where(sent => sent.Times < Retries).Select(sent => sent with { At = now, Times = sent.Times + 1 }).ToList();
        _unanswered.AddRange(again);
        return [.. again.Select(sent => sent.Packet)];
    }

    /// <summary>One packet of that name is off the list; the parts of one message share it.</summary>
    public void Acknowledged(string qn)
    {
        if (_unanswered.FindIndex(sent => sent.Qn == qn) is var found and >= 0)
            _unanswered.RemoveAt(found);
    }

    private Hj212Segment About(int cn, string qn, bool wantsAnswer) => new()
    {
        Qn = qn, St = plan.St, Cn = cn, Pw = plan.Pw, Mn = plan.Mn, Flag = Hj212Flag.For(plan.Version, wantsAnswer),
    };

    private string Qn(DateTimeOffset now)
    {
        _last = now > _last ? now : _last.AddMilliseconds(1);
        return Hj212Time.Qn(_last);
    }

    private sealed record Sent(string Qn, byte[] Packet, DateTimeOffset At, int Times);
}
