using System.Buffers;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>SL 651-2014, the HEX/BCD encoding over TCP: rain, river, reservoir, tide and groundwater stations.</summary>
public sealed class Sl651Protocol(FindStation find, StationMemory memory, EdgeStamp stamp) : IWireProtocol<Sl651Frame>
{
    public const string Word = "sl651";

    /// <summary>Where a station that nobody registered belongs.</summary>
    public const string Feed = "water";

    public string Name => Word;

    public int DecoderVersion => 1;

    /// <summary>The longest of the encoding that is only refused; one that is read is at most 4,112 bytes.</summary>
    public int LongestFrame => Sl651Ascii.Header + Sl651FrameReader.LongestText + Sl651Ascii.Tail;

    public FrameRead<Sl651Frame> Read(ref ReadOnlySequence<byte> input) => Sl651FrameReader.Read(ref input);

    /// <summary>An extra report is sent when something passes a limit that was set in the station.</summary>
    public bool IsUrgent(Sl651Frame frame) => frame.Function == Sl651Function.Extra;

    public ILine<Sl651Frame> Open() => new Sl651Line(find, memory, stamp);
}
