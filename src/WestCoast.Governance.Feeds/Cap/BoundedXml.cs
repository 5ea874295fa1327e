using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>
/// XML from strangers: nothing outside of the document is ever looked at, a DTD is refused before it can do anything, and
/// what is built in memory stays in proportion to the bytes.
/// </summary>
public static class BoundedXml
{
    public const int DeepestElement = 24;
    public const int MostElements = 20_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    /// <summary>The document, or a stable word (xml.too-long, .dtd, .too-deep, .too-many-elements, .malformed) and what was wrong.</summary>
    /// <param name="longest">In bytes.</param>
    public static (XDocument? Document, string? Reason, string Detail) Read(ReadOnlyMemory<byte> bytes, int longest)
    {
        if (bytes.Length > longest)
            return (null, "xml.too-long", $"{bytes.Length} bytes; at most {longest}");

        try
        {
            if (Refuse(bytes) is var (reason, detail))
                return (null, reason, detail);

            using var reader = Open(bytes);
            return (XDocument.Load(reader, LoadOptions.SetLineInfo), null, "");
        }
        catch (XmlException e)
        {
            return (null, e.Message.Contains("DTD", StringComparison.Ordinal) ? "xml.dtd" : "xml.malformed", e.Message);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return (null, "xml.malformed", e.Message); // an encoding that is not what the document says
        }
    }

    /// <summary>Counts before anything is built.</summary>
    private static (string Reason, string Detail)? Refuse(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Open(bytes);
        for (var elements = 0; reader.Read();)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth >= DeepestElement)
                return ("xml.too-deep", $"{reader.LocalName}: at most {DeepestElement} elements within each other");
            if (++elements > MostElements)
                return ("xml.too-many-elements", $"at most {MostElements}");
        }

        return null;
    }

    private static XmlReader Open(ReadOnlyMemory<byte> bytes)
    {
        var stream = new MemoryStream(bytes.ToArray(), writable: false);
        return IsGuobiao(bytes.Span)
            ? XmlReader.Create(new StreamReader(stream, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!), Settings)
            : XmlReader.Create(stream, Settings);
    }

    /// <summary>GB 2312 and GBK, which documents here are still written in, are parts of GB 18030; .NET has none of them by itself.</summary>
    private static bool IsGuobiao(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 100)]);
        var (at, end) = (head.IndexOf("encoding", StringComparison.Ordinal), head.IndexOf("?>", StringComparison.Ordinal));
        return head.StartsWith("<?xml", StringComparison.Ordinal) && at > 0 && at < end && head[at..end].Contains("gb", StringComparison.OrdinalIgnoreCase);
    }
}
