namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>人工确认报警消息 8203: the serial of the message that told the alarm (0: all of these kinds), and the bits that are confirmed.</summary>
public sealed record AlarmConfirmation(ushort Serial, uint Alarms)
{
    /// <summary>Null when the body is too short.</summary>
    public static AlarmConfirmation? Read(ReadOnlySpan<byte> body)
    {
        var fields = new BodyReader(body);
        var confirmation = new AlarmConfirmation(fields.Word(), fields.DoubleWord());
        return fields.Short ? null : confirmation;
    }

    public byte[] Write() => new BodyWriter().Word(Serial).DoubleWord(Alarms).ToArray();
}
