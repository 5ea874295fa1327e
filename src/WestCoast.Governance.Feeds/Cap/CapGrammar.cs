using System.Xml.Linq;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>How often an element may be there, and what it holds: elements of its own, one of a list of words, a time, or any text.</summary>
internal sealed record CapPart(string Name, int Least = 0, int Most = 1)
{
    public const int Many = int.MaxValue;

    public IReadOnlyList<CapPart>? Within { get; init; }
    public IReadOnlySet<string>? Words { get; init; }
    public bool IsTime { get; init; }
}

/// <summary>Elements, order, number and words of the standard's XML schema (clause 3.4), so that what breaks it can be named.</summary>
internal static class CapGrammar
{
    private static readonly CapPart[] Pair = [new("valueName", 1), new("value", 1)];

    private static readonly CapPart[] Area =
    [
        new("areaDesc", 1), new("polygon", 0, CapPart.Many), new("circle", 0, CapPart.Many), new("geocode", 0, CapPart.Many) { Within = Pair },
        new("altitude"), new("ceiling"),
    ];

    private static readonly CapPart[] Resource = [new("resourceDesc", 1), new("mimeType", 1), new("size"), new("uri"), new("derefUri"), new("digest")];

    private static readonly CapPart[] Info =
    [
        new("language"), Word<CapCategory>("category", 1, CapPart.Many), new("event", 1), Word<CapResponseType>("responseType", 0, CapPart.Many),
        Word<CapUrgency>("urgency"), Word<CapSeverity>("severity"), Word<CapCertainty>("certainty"), new("audience"),
        new("eventCode", 0, CapPart.Many) { Within = Pair }, Time("effective"), Time("onset"), Time("expires"),
        new("senderName"), new("headline"), new("description"), new("instruction"), new("web"), new("contact"),
        new("parameter", 0, CapPart.Many) { Within = Pair }, new("resource", 0, CapPart.Many) { Within = Resource },
        new("area", 0, CapPart.Many) { Within = Area },
    ];

    public static readonly IReadOnlyList<CapPart> Alert =
    [
        new("identifier", 1), new("sender", 1), Time("sent", 1), Word<Contracts.Worlds.CapStatus>("status"), Word<CapMessageType>("msgType"), new("source"),
        Word<CapScope>("scope"), new("restriction"), new("addresses"), new("code", 0, CapPart.Many), new("note"), new("references"), new("incidents"),
        new("info", 0, CapPart.Many) { Within = Info },
    ];

    private static readonly XNamespace Cap = CapAlert.Namespace, Signature = "http://www.w3.org/2000/09/xmldsig#", Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Null when it is as the schema says.</summary>
    public static CapRead.Malformed? Refuse(XElement element, IReadOnlyList<CapPart> sequence, string path = "alert")
    {
        if (Foreign(element) is { } attribute)
            return new("cap.attribute-unexpected", $"{path}: {attribute.Name.LocalName}");
        if (element.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)))
            return new("cap.text-unexpected", path);

        var (at, count, signed) = (0, 0, false);
        foreach (var child in element.Elements())
        {
            if (path == "alert" && child.Name.Namespace == Signature)
            {
                signed = true;
                continue;
            }

            var next = child.Name.Namespace == Cap && !signed ? Place(sequence, child.Name.LocalName, at) : -1;
            if (next < 0)
                return Misplaced(sequence, child, path);
            if (Missing(sequence, at, count, next) is { } skipped)
                return new(element.Element(Cap + skipped) is null ? "cap.element-missing" : "cap.element-order", $"{path}/{skipped}");

            (at, count) = (next, next == at ? count + 1 : 1);
            if (count > sequence[at].Most)
                return new("cap.element-repeated", $"{path}/{child.Name.LocalName}");
            if (Content(child, sequence[at], $"{path}/{child.Name.LocalName}") is { } malformed)
                return malformed;
        }

        return Missing(sequence, at, count, sequence.Count) is { } missing ? new("cap.element-missing", $"{path}/{missing}") : null;
    }

    private static CapRead.Malformed? Content(XElement element, CapPart part, string path) => part switch
    {
        { Within: { } within } => Refuse(element, within, path),
        _ when element.HasElements => new("cap.element-unexpected", $"{path}/{element.Elements().First().Name.LocalName}"),
        _ when Foreign(element) is { } attribute => new("cap.attribute-unexpected", $"{path}: {attribute.Name.LocalName}"),
        { Words: { } words } when !words.Contains(element.Value) => new("cap.value-unknown", $"{path}: '{element.Value}'"),
        { IsTime: true } when CapTime.Read(element.Value) is null => new("cap.time-malformed", $"{path}: '{element.Value}'; as 2026-07-01T08:00:00+08:00, no Z, no fractions"),
        _ => null,
    };

    private static CapRead.Malformed Misplaced(IReadOnlyList<CapPart> sequence, XElement child, string path) => new(
        child.Name.Namespace == Cap && Place(sequence, child.Name.LocalName, 0) >= 0 ? "cap.element-order" : "cap.element-unexpected", $"{path}/{child.Name.LocalName}");

    private static int Place(IReadOnlyList<CapPart> sequence, string name, int from)
    {
        for (var i = from; i < sequence.Count; i++)
        {
            if (sequence[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <summary>The first part that must be there and was passed over.</summary>
    private static string? Missing(IReadOnlyList<CapPart> sequence, int at, int count, int next)
    {
        for (var i = at; i < next; i++)
        {
            if (sequence[i].Least > (i == at ? count : 0))
                return sequence[i].Name;
        }

        return null;
    }

    private static XAttribute? Foreign(XElement element) =>
        element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != Instance);

    private static CapPart Word<T>(string name, int least = 1, int most = 1)
        where T : struct, Enum => new(name, least, most) { Words = Enum.GetNames<T>().ToHashSet(StringComparer.Ordinal) };

    private static CapPart Time(string name, int least = 0) => new(name, least) { IsTime = true };
}
