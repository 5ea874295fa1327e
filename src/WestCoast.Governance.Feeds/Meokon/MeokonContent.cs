using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>What stands between a frame's id and its checksum. A length that does not fit the count of samples contradicts the frame.</summary>
internal static class MeokonContent
{
    public const byte ReportCommand = 0x00;
    public const byte AnswerCommand = 0xFF;

    /// <summary>Battery, signal, interval, count, type, alarms.</summary>
    public const int ReportHead = 8;

    public const int AnswerLength = 6;

    /// <param name="length">Of the whole content.</param>
    /// <param name="known">Its beginning, as far as it has come.</param>
    public static string? Contradicted(byte command, int length, ReadOnlySpan<byte> known) => command switch
    {
        AnswerCommand => length == AnswerLength ? null : "answer.length",
        ReportCommand when length < ReportHead => "report.length",
        ReportCommand when known.Length >= ReportHead && MeokonType.Of(known[6]) is { } type =>
            length == ReportHead + LengthOf(type.Channels.Count, BinaryPrimitives.ReadUInt16BigEndian(known[4..])) ? null : "report.length",
        _ => null,
    };

    /// <summary>Of content that is not contradicted.</summary>
    public static MeokonFrame Read(byte command, string id, ReadOnlyMemory<byte> content) => command switch
    {
        ReportCommand => Report(id, content),
        AnswerCommand => new MeokonFrame.Answer(id, DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadUInt32BigEndian(content.Span))),
        _ => new MeokonFrame.Other(id, command, content),
    };

    private static MeokonFrame.Report Report(string id, ReadOnlyMemory<byte> content)
    {
        var head = content.Span;
        var (count, type, body) = (BinaryPrimitives.ReadUInt16BigEndian(head[4..]), head[6], content[ReportHead..]);
        return new MeokonFrame.Report(id)
        {
            ExternalPower = (head[0] & 0x80) != 0, SupplyMode = (byte)((head[0] >> 5) & 0b11), BatterySteps = (byte)(head[0] & 0x1F),
            SignalDbm = (sbyte)head[1], IntervalSeconds = BinaryPrimitives.ReadUInt16BigEndian(head[2..]),
            SampleCount = count, Type = type, Alarms = head[7], Body = body,
            Values = MeokonType.Of(type) is { } known ? Values(body.Span, known.Channels.Count, count) : null,
        };
    }

    /// <summary>Two limits and one momentary value for each channel, four bytes of time, the samples.</summary>
    private static int LengthOf(int channels, int samples) => (channels * 4) + (channels * 2) + 4 + (samples * channels * 2);

    private static MeokonValues Values(ReadOnlySpan<byte> body, int channels, int count)
    {
        var limits = new (short, short)[channels];
        for (var i = 0; i < channels; i++)
            limits[i] = (Number(body, 2 * i), Number(body, (2 * i) + 1));

        var current = Row(body[(channels * 4)..], channels);
        var lastAt = BinaryPrimitives.ReadUInt32BigEndian(body[(channels * 6)..]);
        var samples = new IReadOnlyList<short>[count];
        for (var i = 0; i < count; i++)
            samples[i] = Row(body[((channels * 6) + 4 + (i * channels * 2))..], channels);
        return new MeokonValues(limits, current, lastAt, samples);
    }

    private static short[] Row(ReadOnlySpan<byte> bytes, int channels)
    {
        var row = new short[channels];
        for (var i = 0; i < channels; i++)
            row[i] = Number(bytes, i);
        return row;
    }

    private static short Number(ReadOnlySpan<byte> bytes, int index) => BinaryPrimitives.ReadInt16BigEndian(bytes[(2 * index)..]);
}
