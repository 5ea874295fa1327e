using System.Buffers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>GB/T 26875.3-2011 over TCP: 用户信息传输装置 of fire alarm systems.</summary>
public sealed class Gb26875Protocol(FindStation find, StationMemory memory, EdgeStamp stamp) : IWireProtocol<Gb26875Frame>
{
    public const string Word = "gb26875";

    public string Name => Word;

    public int DecoderVersion => 1;

    public int LongestFrame => Gb26875Frame.Longest;

    public FrameRead<Gb26875Frame> Read(ref ReadOnlySequence<byte> input) => FrameReader.Read(ref input);

    public bool IsUrgent(Gb26875Frame frame) => Urgency.IsUrgent(frame);

    public ILine<Gb26875Frame> Open() => new Gb26875Line(find, memory, stamp);
}
