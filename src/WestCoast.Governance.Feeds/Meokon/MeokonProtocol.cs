using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>
/// Frames of MEOKON wireless terminals, V3.0: A55A, command, total length, 12 characters of id, content, CRC-16/MODBUS with its high
/// byte first, 55AA; all big-endian. The same bytes by TCP and, as hexadecimal text, by MQTT.
/// </summary>
public sealed class MeokonProtocol(FindStation find, StationMemory memory, EdgeStamp stamp) : IWireProtocol<MeokonFrame>
{
    public const string Word = "meokon";
    public const int IdLength = 12;

    private const int HeadLength = 17;
    private const int ShortestFrame = HeadLength + 4;

    public string Name => Word;

    public int DecoderVersion => 1;

    /// <summary>600 samples of the widest type that another gateway lists, and some.</summary>
    public int LongestFrame => 32 * 1024;

    public bool IsUrgent(MeokonFrame frame) => frame is MeokonFrame.Report { Alarms: not 0 };

    public ILine<MeokonFrame> Open() => new MeokonLine(find, memory, stamp);

    /// <summary>
    /// Reasons: frame.start, frame.length, frame.too-long, frame.device-id, report.length, answer.length, frame.end, frame.checksum. What a head
    /// already contradicts is given up at once, so that a spoilt one keeps nobody waiting for what it claims.
    /// </summary>
    public FrameRead<MeokonFrame> Read(ref ReadOnlySequence<byte> input)
    {
        if (input.IsEmpty)
            return FrameRead<MeokonFrame>.NeedMore.Now;
        if (StartsWrong(input))
            return Resync(ref input, "frame.start");

        Span<byte> space = stackalloc byte[HeadLength + MeokonContent.ReportHead];
        var head = space[..(int)Math.Min(space.Length, input.Length)];
        input.Slice(0, head.Length).CopyTo(head);
        if (head.Length < 5)
            return FrameRead<MeokonFrame>.NeedMore.Now;

        int length = BinaryPrimitives.ReadUInt16BigEndian(head[3..]);
        if (Contradicted(head, length) is { } contradicted)
            return Resync(ref input, contradicted);
        if (input.Length < length)
            return FrameRead<MeokonFrame>.NeedMore.Now;

        Span<byte> tail = stackalloc byte[4];
        input.Slice(length - tail.Length, tail.Length).CopyTo(tail);
        if (tail is not [_, _, 0x55, 0xAA])
            return Resync(ref input, "frame.end");
        if (Crc16Modbus.Of(input.Slice(0, length - tail.Length)) != BinaryPrimitives.ReadUInt16BigEndian(tail))
            return Resync(ref input, "frame.checksum");

        var frame = input.Slice(0, length).ToArray();
        input = input.Slice(length);
        var id = Encoding.ASCII.GetString(frame, HeadLength - IdLength, IdLength);
        return new FrameRead<MeokonFrame>.Frame(MeokonContent.Read(frame[2], id, frame.AsMemory(HeadLength, length - ShortestFrame)));
    }

    /// <summary>As far as the head has come: the claimed length by itself, the id's characters, the length that the content must have.</summary>
    private string? Contradicted(ReadOnlySpan<byte> head, int length)
    {
        if (length < ShortestFrame)
            return "frame.length";
        if (length > LongestFrame)
            return "frame.too-long";

        foreach (var letter in head[5..Math.Min(HeadLength, head.Length)])
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter is not ((byte)'-' or (byte)'_'))
                return "frame.device-id";
        }

        return head.Length < HeadLength ? null : MeokonContent.Contradicted(head[2], length - ShortestFrame, head[HeadLength..]);
    }

    private static bool StartsWrong(ReadOnlySequence<byte> input)
    {
        Span<byte> start = stackalloc byte[2];
        var known = (int)Math.Min(2, input.Length);
        input.Slice(0, known).CopyTo(start);
        return start[0] != 0xA5 || (known == 2 && start[1] != 0x5A);
    }

    /// <summary>On to the next byte that could begin a frame; at least one byte further.</summary>
    private static FrameRead<MeokonFrame>.Malformed Resync(ref ReadOnlySequence<byte> input, string reason)
    {
        var rest = input.Slice(1);
        input = rest.PositionOf((byte)0xA5) is { } next ? rest.Slice(next) : rest.Slice(rest.End);
        return new(reason);
    }
}
