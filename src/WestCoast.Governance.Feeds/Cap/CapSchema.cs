using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>The XML schema of CAP 1.2, beside this file: the last word on what comes in and what goes out.</summary>
public static class CapSchema
{
    private static readonly XmlSchemaSet Schemas = Load();

    /// <summary>Null when the document is valid. Looks at no schema that a document names.</summary>
    public static CapRead.Malformed? Refuse(XDocument document)
    {
        string? first = null;
        try
        {
            document.Validate(Schemas, (_, fault) => first ??= fault.Message);
        }
        catch (XmlSchemaException e)
        {
            first ??= e.Message;
        }

        return first is null ? null : new("cap.schema", first);
    }

    private static XmlSchemaSet Load()
    {
        using var stream = typeof(CapSchema).Assembly.GetManifestResourceStream("cap12.xsd")!;
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var schemas = new XmlSchemaSet { XmlResolver = null };
        schemas.Add(CapAlert.Namespace, reader);
        schemas.Compile();
        return schemas;
    }
}
