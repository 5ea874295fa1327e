using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>The terminal's end of the wire: its phone, its serials, and the parts it may be asked to send again.</summary>
internal sealed class TruckTerminal(string phone, bool is2019)
{
    private ushort _serial;
    private IReadOnlyList<Jt808Frame> _lastParts = [];

    public IReadOnlyList<byte[]> Send(ushort id, byte[] body)
    {
        var message = new Jt808Frame { Id = id, Phone = TerminalPhone.Field(phone, is2019), Version = is2019 ? (byte)1 : null, Serial = _serial, Body = body };
        var frames = FrameWriter.Split(message);
        _serial += (ushort)frames.Count;
        if (frames.Count > 1)
            _lastParts = frames;
        return [.. frames.Select(FrameWriter.Write)];
    }

    public IReadOnlyList<byte[]> Again(ResendParts wanted) =>
    [
        .. _lastParts.Where(part => part.Serial == (ushort)(wanted.FirstSerial + part.Part!.Index - 1) && wanted.Parts.Contains(part.Part.Index)).Select(FrameWriter.Write),
    ];

    /// <summary>One bit of a byte that is neither escaped nor becomes a flag or an escape.</summary>
    public static byte[] Spoilt(byte[] frame)
    {
        var spoilt = (byte[])frame.Clone();
        for (var i = frame.Length - 2; i > 0; i--)
        {
            if (IsPlain(frame[i]) && IsPlain((byte)(frame[i] ^ 1)) && frame[i - 1] != FrameReader.Escape)
            {
                spoilt[i] ^= 1;
                return spoilt;
            }
        }

        return spoilt;
    }

    private static bool IsPlain(byte octet) => octet is not (FrameReader.Flag or FrameReader.Escape);
}
