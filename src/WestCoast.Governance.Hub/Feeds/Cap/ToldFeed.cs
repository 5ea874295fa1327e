using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Marten;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>The incidents that are told as CAP, as an Atom feed of those that the caller sees.</summary>
internal static class ToldFeed
{
    public const int Most = 100;

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Those whose severity was lowered are among the newest events, or nobody has to be told any more.</summary>
    private const string Lowered =
        """
        (b.severity <= 2 or b.incident_id in (
            select e.stream_id from mt_events e
            where e.type = 'severity_corrected' and e.seq_id > (select coalesce(max(seq_id), 0) - 200000 from mt_events)))
        """;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    public static async Task<IResult> Tell(
        HttpContext http, ClaimsPrincipal user, IQuerySession session, Scopes scopes, ToldMessage message, CityModel city, EdgeStamp stamp, TimeProvider clock, CancellationToken ct)
    {
        var rows = await BoardPage.Read(session, new BoardConditions().SeenBy(user.Seat(), scopes).And(Lowered), before: null, Most, ct);
        var entries = new List<(IncidentRow Row, CapAlert Alert, long Version)>();
        foreach (var row in rows)
        {
            if (await TellIncident.Of(session, row.Id, ct) is [.., var newest])
                entries.Add((row, message.Of(row.Number, newest), newest.Version));
        }

        entries.Sort((a, b) => b.Alert.Sent.CompareTo(a.Alert.Sent));
        var bytes = Write(entries, $"{http.Request.Scheme}://{http.Request.Host}", city, stamp, CapTime.InChina(clock.GetUtcNow()));
        var etag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', entries.Select(entry => entry.Alert.Identifier)))))[..32]}\"";
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.Headers.IfNoneMatch.Contains(etag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(bytes, "application/atom+xml");
    }

    private static byte[] Write(List<(IncidentRow Row, CapAlert Alert, long Version)> entries, string host, CityModel city, EdgeStamp stamp, DateTimeOffset now)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("feed", Atom);
            Text(xml, "id", $"urn:west-coast:{city.Root}:{stamp.World.ToString().ToLowerInvariant()}:cap");
            Text(xml, "title", $"{city.Tree.Root.Zh} 特别重大、重大事件");
            Text(xml, "updated", CapTime.Write(entries.Count > 0 ? entries[0].Alert.Sent : now));
            xml.WriteStartElement("author", Atom);
            Text(xml, "name", $"{city.Tree.Root.Zh}一网统管");
            xml.WriteEndElement();
            Link(xml, "self", "application/atom+xml", $"{host}/api/incidents/cap.atom");
            foreach (var (row, alert, version) in entries)
                Entry(xml, row, alert, $"{host}/api/incidents/{row.Id}/cap?version={version}");
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, IncidentRow row, CapAlert alert, string address)
    {
        xml.WriteStartElement("entry", Atom);
        Text(xml, "id", $"urn:west-coast:cap:{alert.Sender}:{alert.Identifier}");
        Text(xml, "title", row.Title);
        Text(xml, "updated", CapTime.Write(alert.Sent));
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", $"{alert.MsgType}");
        xml.WriteEndElement();
        Link(xml, "alternate", CapAlert.MediaType, address);
        Text(xml, "summary", alert.Infos[0].Description!);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string rel, string type, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", href);
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, CapText.Of(text));
}
