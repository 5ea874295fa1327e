namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>终端鉴权 0102: until 2013 the code alone; since 2019 its length, the code, the IMEI (15) and the software version.</summary>
public sealed record Authentication(string Code, string Imei = "", string Software = "")
{
    private const int ImeiLength = 15;
    private const int SoftwareLength = 20;

    /// <summary>Null when the body is too short.</summary>
    public static Authentication? Read(ReadOnlySpan<byte> body, bool is2019)
    {
        var fields = new BodyReader(body);
        var read = is2019
            ? new Authentication(fields.Text(fields.Byte()), fields.Text(ImeiLength), fields.RestAsText())
            : new Authentication(fields.RestAsText());
        return fields.Short ? null : read;
    }

    public byte[] Write(bool is2019)
    {
        if (!is2019)
            return new BodyWriter().Text(Code).ToArray();

        var code = Gbk.Write(Code);
        return new BodyWriter().Byte((byte)code.Length).Bytes(code).Text(Imei, ImeiLength).Text(Software, SoftwareLength).ToArray();
    }
}
