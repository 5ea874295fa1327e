using System.Security.Cryptography;
using System.Text;
using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Hub.Import;

/// <summary>A file as somebody delivered it: its text, its fingerprint and how it is written.</summary>
internal sealed record DeliveredFile(string Name, FileFormat Format, string Text, string Sha256)
{
    /// <summary>UTF-8 (with or without mark) or GB18030. The problem says from which byte and line on it is something else.</summary>
    public static (DeliveredFile? File, RowProblem? Problem) Read(string name, byte[] bytes, string encoding = "UTF-8")
    {
        if (FileFormats.Of(name) is not { } format)
            return (null, new RowProblem(null, "file.format-unknown", $"'{name}' ends with none of .geojson, .json, .csv."));

        try
        {
            var text = Strict(encoding).GetString(bytes);
            return ZeroCharacter(text) is { } zero ? (null, zero) : (new DeliveredFile(name, format, text.TrimStart('\uFEFF'), Convert.ToHexStringLower(SHA256.HashData(bytes))), null);
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n') + 1;
            return (null, new RowProblem(null, "file.encoding", $"The file is not {encoding}: byte {e.Index} in line {line} is part of no character. Name the right one with --encoding (UTF-8, GB18030)."));
        }
    }

    /// <summary>PostgreSQL keeps no U+0000; a name with one would lose every incident that carries it.</summary>
    private static RowProblem? ZeroCharacter(string text) => text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var raw ? Zero(text, raw)
        : text.IndexOf("\\u0000", StringComparison.Ordinal) is >= 0 and var escaped ? Zero(text, escaped)
        : null;

    private static RowProblem Zero(string text, int at) =>
        new(null, "file.zero-character", $"The file holds the character U+0000 in line {text.AsSpan(0, at).Count('\n') + 1}, which cannot be stored.");

    private static Encoding Strict(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
