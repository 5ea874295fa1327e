using WestCoast.Governance.Feeds.Jt808.Bodies;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>What the platform says on one connection: in the terminal's edition, to its phone, with serials of its own.</summary>
internal sealed class PlatformAnswers
{
    private ushort _serial;

    /// <summary>8001 to a message, or to each part that it came in.</summary>
    public ReadOnlyMemory<byte> General(Jt808Frame to, byte result, IReadOnlyList<ushort>? parts = null)
    {
        var answers = new List<byte>();
        foreach (var serial in parts ?? [to.Serial])
            answers.AddRange(FrameWriter.Write(Message(to, MessageId.PlatformReply, new Reply(serial, to.Id, result).Write())));
        return answers.ToArray();
    }

    /// <summary>A message of the platform; the next serial is its own.</summary>
    public Jt808Frame Message(Jt808Frame to, ushort id, byte[] body) =>
        new() { Id = id, Phone = to.Phone, Version = to.Version, Serial = _serial++, Body = body };
}
