using System.Buffers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>HJ 212-2005, -2017 and -2025 over TCP: monitors of emissions and of the air, in the words of the hub.</summary>
public sealed class Hj212Protocol(FindStation find, StationMemory memory, EdgeStamp stamp) : IWireProtocol<Hj212Frame>
{
    public const string Word = "hj212";

    public string Name => Word;
    public int DecoderVersion => 1;
    public int LongestFrame => Hj212Frame.Longest;

    public FrameRead<Hj212Frame> Read(ref ReadOnlySequence<byte> input) => Hj212FrameReader.Read(ref input);

    public bool IsUrgent(Hj212Frame frame) => Hj212SegmentReader.Read(frame.Text, out _) is { } segment && Hj212Meaning.IsUrgent(segment);

    public ILine<Hj212Frame> Open() => new Hj212Line(find, memory, stamp);
}
