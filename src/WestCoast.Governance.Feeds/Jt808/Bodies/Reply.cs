namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>终端通用应答 0001 and 平台通用应答 8001: which message is answered, and how.</summary>
public sealed record Reply(ushort Serial, ushort Id, byte Result)
{
    public const byte Done = 0;
    public const byte Failed = 1;
    public const byte Wrong = 2;
    public const byte Unsupported = 3;

    /// <summary>报警处理确认, of the platform only: somebody has dealt with the alarm.</summary>
    public const byte AlarmDealtWith = 4;

    /// <summary>Null when the body is too short.</summary>
    public static Reply? Read(ReadOnlySpan<byte> body)
    {
        var fields = new BodyReader(body);
        var reply = new Reply(fields.Word(), fields.Word(), fields.Byte());
        return fields.Short ? null : reply;
    }

    public byte[] Write() => new BodyWriter().Word(Serial).Word(Id).Byte(Result).ToArray();
}
