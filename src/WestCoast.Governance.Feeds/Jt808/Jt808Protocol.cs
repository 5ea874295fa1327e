using System.Buffers;
using System.Buffers.Binary;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>JT/T 808-2011, 2013 and 2019 over TCP: the terminals of road vehicles, among them those that carry dangerous goods.</summary>
/// <param name="authKey">From which 鉴权码 are made; the same in every process, at least 16 bytes.</param>
public sealed class Jt808Protocol(FindStation find, StationMemory memory, EdgeStamp stamp, CheckPosition check, ZonesInForce zones, byte[] authKey)
    : IWireProtocol<Jt808Frame>
{
    public const string Word = "jt808";
    public const string Feed = "traffic";

    private readonly Jt808Edge _edge = new(find, memory, stamp, check, zones, new AuthCode(authKey));

    public string Name => Word;

    public int DecoderVersion => 1;

    public int LongestFrame => FrameReader.Longest;

    public FrameRead<Jt808Frame> Read(ref ReadOnlySequence<byte> input) => FrameReader.Read(ref input);

    /// <summary>
    /// An emergency, a danger, a theft, a collision, a rollover. Signing on is urgent too: were it overtaken by the alarm
    /// behind it, the alarm would come from somebody unknown and be refused.
    /// </summary>
    public bool IsUrgent(Jt808Frame frame) =>
        frame.Id is MessageId.Register or MessageId.Authenticate
        || (frame is { Id: MessageId.Location, Part: null, Encryption: 0, Body.Length: >= 4 }
            && (BinaryPrimitives.ReadUInt32BigEndian(frame.Body.Span) & Alarm.Urgent) != 0);

    public ILine<Jt808Frame> Open() => new Jt808Line(_edge);
}
