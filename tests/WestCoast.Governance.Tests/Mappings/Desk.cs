using System.Text;
using System.Text.Json.Nodes;
using WestCoast.Governance.Feeds.Mappings;
using WestCoast.Governance.Feeds.Mappings.Reports;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Mappings;

/// <summary>A mapping of reports and a body that it maps, both small; and the five examples.</summary>
internal static class Desk
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    public const string File =
        """
        { "name": "desk", "version": 3, "produces": "reports", "feed": "hotline", "items": "/list", "id": "/no",
          "kind": { "from": "/type", "table": { "1": "noise", "2": "fire" } }, "time": { "from": "/at", "format": "unix-s" },
          "title": "/title", "description": "/text", "severity": { "from": "/level", "table": { "hi": 2, "lo": 4 } },
          "status": { "from": { "root": "/mode" }, "table": { "real": "Actual", "drill": "Exercise" } },
          "position": { "lon": "/x", "lat": "/y", "crs": "GCJ02" }, "division": "/code", "address": "/where",
          "reporter": { "name": "/who/name", "phone": "/who/phones/0" } }
        """;

    public const string Body =
        """
        { "mode": "real", "list": [
          { "no": 7, "type": "1", "at": 1772423998, "title": "吵", "text": "夜间", "level": "hi", "x": "120.2", "y": 36.05, "code": "370211001", "where": "示例路",
            "who": { "name": "王小明", "phones": ["13812345678", "2"], "sex": "m" }, "extra": { "a/b": [1, 2] } },
          { "no": "8", "type": 2, "at": "1772423999", "x": null, "y": "", "code": "370211001002" } ] }
        """;

    public static readonly ReportMapping Mapping = Read(File).Mapping!;

    public static readonly string[] Examples = ["emergency-duty-report", "hotline-work-orders", "police-incident-desk", "traffic-event-desk", "water-patrol-log"];

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static (ReportMapping? Mapping, IReadOnlyList<MappingFault> Faults) Read(string file) => ReportMappingReader.Read(Bytes(file));

    public static ReportMappingRead Apply(string body) => Mapping.Apply(Bytes(body), Now);

    public static byte[] Example(string name, string ending = ".json") => Repository.Bytes("seeds", "mappings", "http", name + ending);

    /// <summary>The file with one field set, or left out where the value is null.</summary>
    public static string With(string name, string? json)
    {
        var file = JsonNode.Parse(File)!.AsObject();
        if (json is null)
            file.Remove(name);
        else
            file[name] = JsonNode.Parse(json);
        return file.ToJsonString();
    }

    /// <summary>A body of one element, the first one with one field set, or left out where the value is null.</summary>
    public static string Element(string name, string? json)
    {
        var body = JsonNode.Parse(Body)!;
        var element = body["list"]![0]!.AsObject();
        body["list"]!.AsArray().RemoveAt(1);
        if (json is null)
            element.Remove(name);
        else
            element[name] = JsonNode.Parse(json);
        return body.ToJsonString();
    }
}
