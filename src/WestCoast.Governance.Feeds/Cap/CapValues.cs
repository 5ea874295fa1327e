using System.Xml.Linq;
using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>A document that keeps to the grammar, as values.</summary>
internal static class CapValues
{
    private static readonly XNamespace Cap = CapAlert.Namespace;

    public static (CapAlert? Alert, CapRead.Malformed? Malformed) Of(XElement alert)
    {
        if (CapReferences.Read(Text(alert, "references") ?? "") is not { } references)
            return (null, new("cap.references-malformed", $"references: at most {CapReferences.Most} of sender,identifier,sent with spaces between"));

        var infos = new List<CapInfo>();
        foreach (var element in alert.Elements(Cap + "info"))
        {
            var (areas, malformed) = Areas(element);
            if (malformed is not null)
                return (null, malformed);
            infos.Add(Info(element, areas));
        }

        return (new CapAlert
        {
            Identifier = Text(alert, "identifier")!, Sender = Text(alert, "sender")!, Sent = Time(alert, "sent")!.Value,
            Status = Word<CapStatus>(alert, "status"), MsgType = Word<CapMessageType>(alert, "msgType"), Source = Text(alert, "source"),
            Scope = Word<CapScope>(alert, "scope"), Restriction = Text(alert, "restriction"), Addresses = Text(alert, "addresses"),
            Codes = [.. alert.Elements(Cap + "code").Select(code => code.Value)], Note = Text(alert, "note"), References = references,
            Incidents = Text(alert, "incidents"), Infos = infos,
        }, null);
    }

    private static CapInfo Info(XElement info, IReadOnlyList<CapArea> areas) => new()
    {
        Language = Text(info, "language")?.Trim() is { Length: > 0 } language ? language : "en-US",
        Categories = Words<CapCategory>(info, "category"), Event = Text(info, "event")!, ResponseTypes = Words<CapResponseType>(info, "responseType"),
        Urgency = Word<CapUrgency>(info, "urgency"), Severity = Word<CapSeverity>(info, "severity"), Certainty = Word<CapCertainty>(info, "certainty"),
        Audience = Text(info, "audience"), EventCodes = Pairs(info, "eventCode"),
        Effective = Time(info, "effective"), Onset = Time(info, "onset"), Expires = Time(info, "expires"),
        SenderName = Text(info, "senderName"), Headline = Text(info, "headline"), Description = Text(info, "description"), Instruction = Text(info, "instruction"),
        Web = Text(info, "web"), Contact = Text(info, "contact"), Parameters = Pairs(info, "parameter"), Areas = areas,
    };

    /// <summary>An empty polygon or circle, which real documents have, is none.</summary>
    private static (IReadOnlyList<CapArea> Areas, CapRead.Malformed? Malformed) Areas(XElement info)
    {
        var areas = new List<CapArea>();
        foreach (var area in info.Elements(Cap + "area"))
        {
            var polygons = Told(area, "polygon").Select(CapGeometry.ReadPolygon).ToList();
            var circles = Told(area, "circle").Select(CapGeometry.ReadCircle).ToList();
            if (polygons.Contains(null))
                return ([], new("cap.polygon-malformed", $"area/polygon: a closed ring of 4 to {CapGeometry.MostPoints} points lat,lon with spaces between"));
            if (circles.Contains(null))
                return ([], new("cap.circle-malformed", "area/circle: lat,lon and a radius in kilometres"));

            areas.Add(new CapArea
            {
                AreaDesc = Text(area, "areaDesc")!, Polygons = [.. polygons.Select(ring => ring!)], Circles = [.. circles.Select(circle => circle!.Value)],
                Geocodes = Pairs(area, "geocode"),
            });
        }

        return (areas, null);
    }

    private static IEnumerable<string> Told(XElement area, string name) =>
        area.Elements(Cap + name).Select(element => element.Value).Where(text => !string.IsNullOrWhiteSpace(text));

    private static string? Text(XElement parent, string name) => parent.Element(Cap + name)?.Value;

    private static DateTimeOffset? Time(XElement parent, string name) => Text(parent, name) is { } text ? CapTime.Read(text) : null;

    private static T Word<T>(XElement parent, string name)
        where T : struct, Enum => Enum.Parse<T>(Text(parent, name)!);

    private static IReadOnlyList<T> Words<T>(XElement parent, string name)
        where T : struct, Enum => [.. parent.Elements(Cap + name).Select(element => Enum.Parse<T>(element.Value))];

    private static IReadOnlyList<CapPair> Pairs(XElement parent, string name) =>
        [.. parent.Elements(Cap + name).Select(pair => new CapPair(Text(pair, "valueName")!, Text(pair, "value")!))];
}
