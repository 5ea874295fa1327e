namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Frames as they go over the wire: what <see cref="FrameReader"/> reads back. The platform and the simulated trucks write with it.</summary>
public static class FrameWriter
{
    /// <summary>Bytes of one message, flags and escapes included (JT/T 808, 4.4.2).</summary>
    public static byte[] Write(Jt808Frame frame)
    {
        var plain = FrameContent.Write(frame);
        var wire = new List<byte>(plain.Length + 8) { FrameReader.Flag };
        foreach (var octet in plain)
        {
            if (octet == FrameReader.Flag)
                wire.AddRange([FrameReader.Escape, 2]);
            else if (octet == FrameReader.Escape)
                wire.AddRange([FrameReader.Escape, 1]);
            else
                wire.Add(octet);
        }

        wire.Add(FrameReader.Flag);
        return [.. wire];
    }

    /// <summary>A message whose body may be too long for one frame, as parts with serials that follow each other (JT/T 808, 4.4.3).</summary>
    /// <param name="longest">Bytes of body in one part.</param>
    public static IReadOnlyList<Jt808Frame> Split(Jt808Frame message, int longest = 1000)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(longest, FrameReader.LongestBody);
        if (message.Body.Length <= longest)
            return [message];

        var total = (message.Body.Length + longest - 1) / longest;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, ushort.MaxValue, nameof(message));
        return
        [
            .. Enumerable.Range(0, total).Select(i => message with
            {
                Serial = (ushort)(message.Serial + i), Part = new MessagePart((ushort)total, (ushort)(i + 1)),
                Body = message.Body[(i * longest)..Math.Min((i + 1) * longest, message.Body.Length)],
            }),
        ];
    }
}
