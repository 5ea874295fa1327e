namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>终端注册应答 8100; the code comes only with success.</summary>
public sealed record RegistrationAnswer(ushort Serial, byte Result, string Code = "")
{
    public const byte Done = 0;
    public const byte NoSuchVehicle = 2;
    public const byte NoSuchTerminal = 4;

    /// <summary>Null when the body is too short.</summary>
    public static RegistrationAnswer? Read(ReadOnlySpan<byte> body)
    {
        var fields = new BodyReader(body);
        var answer = new RegistrationAnswer(fields.Word(), fields.Byte(), fields.RestAsText());
        return fields.Short ? null : answer;
    }

    public byte[] Write() => new BodyWriter().Word(Serial).Byte(Result).Text(Result == Done ? Code : "").ToArray();
}
