using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using WestCoast.Governance.Feeds.Mappings;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Mappings;

/// <summary>A mapping of every feature, to be changed in one place by each test.</summary>
internal static class Example
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    public const string Whole =
        """
        {
          "name": "example", "version": 3, "feed": "fire", "topic": "acme/+/up/+",
          "items": "/list",
          "device": { "root": "/gw/id" },
          "sensor": { "ids": { "G1/t": "fire-0001" }, "template": "{device}-{channel}" },
          "id": "/n",
          "time": { "from": "/at", "format": "unix-s" },
          "values": [
            { "channel": "t", "from": "/t", "unit": "°C", "scale": 0.1, "offset": -40 },
            { "channel": "h", "from": { "pointer": "/h" }, "unit": "%", "optional": true }
          ],
          "position": { "lon": "/x", "lat": "/y", "crs": "GCJ02" }
        }
        """;

    public const string Sample = """{"gw":{"id":"G1"},"list":[{"n":"a","at":1772423998,"t":655,"h":null},{"n":"b","at":"1772423999","t":"600","h":51,"x":120.2,"y":36.05}]}""";

    public static (Mapping? Mapping, IReadOnlyList<MappingFault> Faults) Read(string file) => MappingReader.Read(Encoding.UTF8.GetBytes(file));

    public static Mapping Good(string file)
    {
        var (mapping, faults) = Read(file);
        Assert.Empty(faults);
        return mapping!;
    }

    /// <summary>The example with something else at a place of the file; null takes it away.</summary>
    public static string With(string place, string? json)
    {
        var root = JsonNode.Parse(Whole)!;
        var parent = root;
        var steps = place.Split('/');
        foreach (var step in steps[..^1])
            parent = parent is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : parent[step]!;
        if (json is null)
            parent.AsObject().Remove(steps[^1]);
        else if (parent is JsonArray items)
            items[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = "$here";
        else
            parent[steps[^1]] = "$here";
        return root.ToJsonString().Replace("\"$here\"", json, StringComparison.Ordinal);
    }

    public static MappingRead Apply(string file, string sample, string? topic = "acme/x/up/y") => Apply(Good(file), Encoding.UTF8.GetBytes(sample), topic);

    public static MappingRead Apply(Mapping mapping, byte[] sample, string? topic = "acme/x/up/y") => mapping.Apply(topic, new ReadOnlySequence<byte>(sample), Noon);

    public static string Seed(string name) => Repository.Path("seeds", "mappings", "mqtt", name);
}
