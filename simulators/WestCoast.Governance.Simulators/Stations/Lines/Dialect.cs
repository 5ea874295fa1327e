using System.Buffers;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>A protocol's reader, as it reads at the head of a stream.</summary>
public delegate FrameRead<T> ReadFrame<T>(ref ReadOnlySequence<byte> input);

/// <summary>A dialect out of the hub's own reader and two rules: what wants an answer, and what is one.</summary>
internal sealed class Dialect<T>(ReadFrame<T> read, Func<T, string?> key, Func<T, Verdict?> verdict) : IDialect
{
    public string? Key(byte[] frame)
    {
        var input = new ReadOnlySequence<byte>(frame);
        return read(ref input) is FrameRead<T>.Frame { Value: var value } ? key(value) : null;
    }

    public IReadOnlyList<Verdict> Verdicts(ref ReadOnlySequence<byte> input)
    {
        var verdicts = new List<Verdict>();
        while (read(ref input) is var found and not FrameRead<T>.NeedMore)
        {
            if (found is FrameRead<T>.Frame { Value: var value } && verdict(value) is { } said)
                verdicts.Add(said);
        }

        return verdicts;
    }
}
