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

    /// <summary>Reasons: frame.start, frame.length, frame.too-long, frame.end, frame.checksum; of a whole frame: frame.device-id, report.length, answer.length.</summary>
    public FrameRead<MeokonFrame> Read(ref ReadOnlySequence<byte> input)
    {
        if (input.IsEmpty)
            return FrameRead<MeokonFrame>.NeedMore.Now;
        if (StartsWrong(input))
            return Resync(ref input, "frame.start");

        Span<byte> head = stackalloc byte[5];
        if (input.Length < head.Length)
            return FrameRead<MeokonFrame>.NeedMore.Now;

        input.Slice(0, head.Length).CopyTo(head);
        int length = BinaryPrimitives.ReadUInt16BigEndian(head[3..]);
        if (length < ShortestFrame)
            return Resync(ref input, "frame.length");
        if (length > LongestFrame)
            return Resync(ref input, "frame.too-long");
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
        return Content(frame);
    }

    private static FrameRead<MeokonFrame> Content(byte[] frame)
    {
        var id = frame.AsSpan(HeadLength - IdLength, IdLength);
        foreach (var letter in id)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter is not ((byte)'-' or (byte)'_'))
                return new FrameRead<MeokonFrame>.Malformed("frame.device-id");
        }

        return MeokonContent.Read(frame[2], Encoding.ASCII.GetString(id), frame.AsMemory(HeadLength, frame.Length - ShortestFrame));
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
