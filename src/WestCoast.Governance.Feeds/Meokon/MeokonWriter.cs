using System.Buffers.Binary;
using System.Text;

namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>Frames as a terminal or the centre writes them.</summary>
public static class MeokonWriter
{
    public static byte[] Write(MeokonFrame frame) => frame switch
    {
        MeokonFrame.Report report => Framed(MeokonContent.ReportCommand, report.DeviceId, Report(report)),
        MeokonFrame.Answer answer => Framed(MeokonContent.AnswerCommand, answer.DeviceId, Answer(answer.Clock)),
        MeokonFrame.Other other => Framed(other.Command, other.DeviceId, other.Body.Span),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>As MQTT carries it: lower-case hexadecimal text.</summary>
    public static byte[] WriteHex(MeokonFrame frame) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Write(frame)));

    private static byte[] Framed(byte command, string id, ReadOnlySpan<byte> content)
    {
        if (id.Length != MeokonProtocol.IdLength || !id.All(char.IsAscii))
            throw new ArgumentException("A device id has 12 ASCII characters.", nameof(id));

        var length = checked((ushort)(content.Length + 21));
        var frame = new byte[length];
        (frame[0], frame[1], frame[2]) = (0xA5, 0x5A, command);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(3), length);
        Encoding.ASCII.GetBytes(id, frame.AsSpan(5));
        content.CopyTo(frame.AsSpan(17));
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(length - 4), Crc16Modbus.Of(frame.AsSpan(0, length - 4)));
        (frame[length - 2], frame[length - 1]) = (0x55, 0xAA);
        return frame;
    }

    private static byte[] Answer(DateTimeOffset clock)
    {
        var content = new byte[MeokonContent.AnswerLength]; // the last two bytes are zero; what they could say is not public
        BinaryPrimitives.WriteUInt32BigEndian(content, (uint)clock.ToUnixTimeSeconds());
        return content;
    }

    private static byte[] Report(MeokonFrame.Report report)
    {
        var body = report.Values is { } values ? Body(values) : report.Body.ToArray();
        var content = new byte[MeokonContent.ReportHead + body.Length];
        content[0] = (byte)((report.ExternalPower ? 0x80 : 0) | ((report.SupplyMode & 0b11) << 5) | (report.BatterySteps & 0x1F));
        content[1] = (byte)report.SignalDbm;
        BinaryPrimitives.WriteUInt16BigEndian(content.AsSpan(2), report.IntervalSeconds);
        BinaryPrimitives.WriteUInt16BigEndian(content.AsSpan(4), (ushort)(report.Values?.Samples.Count ?? report.SampleCount));
        (content[6], content[7]) = (report.Type, report.Alarms);
        body.CopyTo(content.AsSpan(MeokonContent.ReportHead));
        return content;
    }

    private static byte[] Body(MeokonValues values)
    {
        var body = new List<byte>();
        foreach (var (low, high) in values.Limits)
            Add(body, [low, high]);
        Add(body, values.Current);
        var time = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(time, values.LastAt);
        body.AddRange(time);
        foreach (var sample in values.Samples)
            Add(body, sample);
        return [.. body];
    }

    private static void Add(List<byte> body, IReadOnlyList<short> numbers)
    {
        foreach (var number in numbers)
            body.AddRange([(byte)(number >> 8), (byte)number]);
    }
}
