using System.Buffers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Szy206;

/// <summary>SZY206-2016, monitoring of water resources: frames are found and checked, their values are not yet read (see README).</summary>
public sealed class Szy206Protocol(FindStation find, EdgeStamp stamp) : IWireProtocol<Szy206Frame>
{
    public const string Word = "szy206";
    public const string Feed = "water";

    public string Name => Word;

    public int DecoderVersion => 1;

    public int LongestFrame => Szy206FrameReader.LongestFrame;

    public FrameRead<Szy206Frame> Read(ref ReadOnlySequence<byte> input) => Szy206FrameReader.Read(ref input);

    /// <summary>A report of an alarm, by its code alone.</summary>
    public bool IsUrgent(Szy206Frame frame) => frame is { Up: true, Afn: 0x81 };

    public ILine<Szy206Frame> Open() => new Szy206Line(find, stamp);
}
