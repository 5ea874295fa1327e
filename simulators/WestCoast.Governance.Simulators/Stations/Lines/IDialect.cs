using System.Buffers;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>How a protocol names what is answered.</summary>
public interface IDialect
{
    /// <summary>By what the answer to this frame of a station will be known; null when none is wanted.</summary>
    string? Key(byte[] frame);

    /// <summary>The verdicts in what the hub sent; moves <paramref name="input"/> past whole frames.</summary>
    IReadOnlyList<Verdict> Verdicts(ref ReadOnlySequence<byte> input);
}
