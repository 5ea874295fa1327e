using System.Text;
using System.Xml;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>Writes a CAP 1.2 message as UTF-8: elements in the schema's order, characters that XML cannot hold replaced.</summary>
public static class CapWriter
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    public static byte[] Write(CapAlert alert)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("alert", CapAlert.Namespace);
            Head(xml, alert);
            foreach (var info in alert.Infos)
                Info(xml, info);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Head(XmlWriter xml, CapAlert alert)
    {
        Text(xml, "identifier", alert.Identifier);
        Text(xml, "sender", alert.Sender);
        Time(xml, "sent", alert.Sent);
        Text(xml, "status", $"{alert.Status}");
        Text(xml, "msgType", $"{alert.MsgType}");
        Text(xml, "source", alert.Source);
        Text(xml, "scope", $"{alert.Scope}");
        Text(xml, "restriction", alert.Restriction);
        Text(xml, "addresses", alert.Addresses);
        foreach (var code in alert.Codes)
            Text(xml, "code", code);
        Text(xml, "note", alert.Note);
        Text(xml, "references", alert.References.Count == 0 ? null : CapReferences.Write(alert.References));
        Text(xml, "incidents", alert.Incidents);
    }

    private static void Info(XmlWriter xml, CapInfo info)
    {
        xml.WriteStartElement("info", CapAlert.Namespace);
        Text(xml, "language", info.Language);
        foreach (var category in info.Categories)
            Text(xml, "category", $"{category}");
        Text(xml, "event", info.Event);
        foreach (var response in info.ResponseTypes)
            Text(xml, "responseType", $"{response}");
        Text(xml, "urgency", $"{info.Urgency}");
        Text(xml, "severity", $"{info.Severity}");
        Text(xml, "certainty", $"{info.Certainty}");
        Text(xml, "audience", info.Audience);
        Pairs(xml, "eventCode", info.EventCodes);
        Time(xml, "effective", info.Effective);
        Time(xml, "onset", info.Onset);
        Time(xml, "expires", info.Expires);
        Text(xml, "senderName", info.SenderName);
        Text(xml, "headline", info.Headline);
        Text(xml, "description", info.Description);
        Text(xml, "instruction", info.Instruction);
        Text(xml, "web", info.Web);
        Text(xml, "contact", info.Contact);
        Pairs(xml, "parameter", info.Parameters);
        foreach (var area in info.Areas)
            Area(xml, area);
        xml.WriteEndElement();
    }

    private static void Area(XmlWriter xml, CapArea area)
    {
        xml.WriteStartElement("area", CapAlert.Namespace);
        Text(xml, "areaDesc", area.AreaDesc);
        foreach (var ring in area.Polygons)
            Text(xml, "polygon", CapGeometry.Write(ring));
        foreach (var circle in area.Circles)
            Text(xml, "circle", CapGeometry.Write(circle));
        Pairs(xml, "geocode", area.Geocodes);
        xml.WriteEndElement();
    }

    private static void Pairs(XmlWriter xml, string name, IEnumerable<CapPair> pairs)
    {
        foreach (var pair in pairs)
        {
            xml.WriteStartElement(name, CapAlert.Namespace);
            Text(xml, "valueName", pair.ValueName);
            Text(xml, "value", pair.Value);
            xml.WriteEndElement();
        }
    }

    private static void Time(XmlWriter xml, string name, DateTimeOffset? time) => Text(xml, name, time is { } at ? CapTime.Write(at) : null);

    private static void Text(XmlWriter xml, string name, string? text)
    {
        if (text is not null)
            xml.WriteElementString(name, CapAlert.Namespace, CapText.Of(text));
    }
}
