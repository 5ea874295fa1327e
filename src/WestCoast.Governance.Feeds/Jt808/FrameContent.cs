using System.Buffers.Binary;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Feeds.Stations.FrameRead<WestCoast.Governance.Feeds.Jt808.Jt808Frame>;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Header, body and check of a frame without its escapes (JT/T 808, 4.4.3 and 4.4.4).</summary>
internal static class FrameContent
{
    public const int Header2013 = 12;
    public const int Header2019 = 17;
    public const int PartField = 4;
    public const int LongestHeader = Header2019 + PartField;

    private const int BodyLength = 0x03FF;
    private const int EncryptionShift = 10;
    private const int HasParts = 1 << 13;
    private const int Is2019 = 1 << 14;

    public static FrameRead<Jt808Frame> Read(ReadOnlySpan<byte> plain)
    {
        if (plain.Length < Header2013 + 1)
            return new Malformed("frame.too-short");
        if (Check(plain) != 0)
            return new Malformed("frame.checksum"); // over everything before it, so together they give 0

        var properties = BinaryPrimitives.ReadUInt16BigEndian(plain[2..]);
        var (is2019, hasParts) = ((properties & Is2019) != 0, (properties & HasParts) != 0);
        var header = (is2019 ? Header2019 : Header2013) + (hasParts ? PartField : 0);
        if (plain.Length != header + (properties & BodyLength) + 1)
            return new Malformed("frame.length");
        if (TerminalPhone.Read(PhoneOf(plain, is2019)) is not { } phone)
            return new Malformed("frame.phone");

        var part = hasParts ? PartOf(plain[(header - PartField)..]) : null;
        if (hasParts && part is null)
            return new Malformed("frame.part");

        return new Frame(new Jt808Frame
        {
            Id = BinaryPrimitives.ReadUInt16BigEndian(plain), Phone = phone, Part = part,
            Version = is2019 ? plain[4] : null, Encryption = (byte)((properties >> EncryptionShift) & 7),
            Serial = BinaryPrimitives.ReadUInt16BigEndian(plain[(is2019 ? 15 : 10)..]),
            Body = plain[header..^1].ToArray(),
        });
    }

    /// <summary>Header, body, check; a body or a phone that does not fit is a fault of the caller.</summary>
    public static byte[] Write(Jt808Frame frame)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(frame.Body.Length, FrameReader.LongestBody);
        var phone = TerminalPhone.Field(frame.Phone, frame.Is2019);
        var header = (frame.Is2019 ? Header2019 : Header2013) + (frame.Part is null ? 0 : PartField);
        var plain = new byte[header + frame.Body.Length + 1];
        var properties = frame.Body.Length | (frame.Encryption << EncryptionShift) | (frame.Part is null ? 0 : HasParts) | (frame.Is2019 ? Is2019 : 0);

        BinaryPrimitives.WriteUInt16BigEndian(plain, frame.Id);
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(2), (ushort)properties);
        if (frame.Version is { } version)
            plain[4] = version;
        TerminalPhone.Write(phone, plain.AsSpan(frame.Is2019 ? 5 : 4, phone.Length / 2));
        BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(frame.Is2019 ? 15 : 10), frame.Serial);
        if (frame.Part is { } part)
        {
            BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(header - 4), part.Total);
            BinaryPrimitives.WriteUInt16BigEndian(plain.AsSpan(header - 2), part.Index);
        }

        frame.Body.Span.CopyTo(plain.AsSpan(header));
        plain[^1] = Check(plain.AsSpan(0, plain.Length - 1));
        return plain;
    }

    /// <summary>False when no header begins so: its phone would have to be digits.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> head)
    {
        if (head.Length < 5)
            return true;

        var is2019 = (head[2] & (Is2019 >> 8)) != 0;
        var phone = head[(is2019 ? 5 : 4)..];
        return TerminalPhone.AreDigits(phone[..Math.Min(phone.Length, is2019 ? 10 : 6)]);
    }

    private static ReadOnlySpan<byte> PhoneOf(ReadOnlySpan<byte> plain, bool is2019) => is2019 ? plain[5..15] : plain[4..10];

    private static MessagePart? PartOf(ReadOnlySpan<byte> field)
    {
        var (total, index) = (BinaryPrimitives.ReadUInt16BigEndian(field), BinaryPrimitives.ReadUInt16BigEndian(field[2..]));
        return index == 0 || index > total ? null : new MessagePart(total, index);
    }

    private static byte Check(ReadOnlySpan<byte> octets)
    {
        byte check = 0;
        foreach (var octet in octets)
            check ^= octet;
        return check;
    }
}
