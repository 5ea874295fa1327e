using System.Text;

namespace WestCoast.Governance.Feeds.Open311;

/// <summary><c>application/x-www-form-urlencoded</c>, UTF-8, both ways. Reading never throws, whatever the bytes.</summary>
public static class GeoForm
{
    public const int LargestBody = 64 * 1024;
    public const int MostFields = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The fields in their order, or a stable word: form.too-large, form.too-many-fields, form.malformed (a broken escape, no UTF-8).</summary>
    public static (IReadOnlyList<KeyValuePair<string, string>> Fields, string? Refused) Read(ReadOnlySpan<byte> body)
    {
        if (body.Length > LargestBody)
            return ([], "form.too-large");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var range in body.Split((byte)'&'))
        {
            var part = body[range];
            if (part.IsEmpty)
                continue;
            if (fields.Count == MostFields)
                return ([], "form.too-many-fields");
            var equals = part.IndexOf((byte)'=');
            if (Decode(equals < 0 ? part : part[..equals]) is not { } name || Decode(equals < 0 ? [] : part[(equals + 1)..]) is not { } value)
                return ([], "form.malformed");
            fields.Add(new(name, value));
        }

        return (fields, null);
    }

    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> fields) => Utf8.GetBytes(string.Join('&', fields.Select(field =>
        $"{Encode(field.Key)}={Encode(field.Value)}")));

    /// <summary>Half a surrogate pair becomes U+FFFD.</summary>
    private static string Encode(string text) => Uri.EscapeDataString(string.Concat(text.EnumerateRunes()));

    private static string? Decode(ReadOnlySpan<byte> part)
    {
        var bytes = new byte[part.Length];
        var length = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != '%')
            {
                bytes[length++] = part[i] == '+' ? (byte)' ' : part[i];
                continue;
            }

            if (i + 2 >= part.Length || Hex(part[i + 1]) is not { } high || Hex(part[i + 2]) is not { } low)
                return null;
            bytes[length++] = (byte)((high << 4) | low);
            i += 2;
        }

        try
        {
            return Utf8.GetString(bytes, 0, length);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int? Hex(byte digit) => char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32(((char)digit).ToString(), 16) : null;
}
