using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Marten;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Seeding;

/// <summary>
/// Random secrets for people, devices and feeds, made once and kept in files that only their owner may read; the store
/// has only hashes. A file that is there is taken as it is.
/// </summary>
internal static class Secrets
{
    public sealed record Login(string User, string Password, string Role, string Division)
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Department { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Worker { get; init; }
    }

    /// <summary>A key stands as it is, a plus sign too: people cut it out with sed.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IReadOnlyList<Login>> Make(IDocumentStore store, IReadOnlyList<Sensor> sensors, IReadOnlyList<Login> people, string folder, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        Directory.CreateDirectory(folder);
        var logins = await SamplePeople.Ensure(session, people, folder, ct);
        var devices = Once(folder, "devices.json", () => new SortedDictionary<string, string>());
        AddMissing(devices, sensors, folder);
        Once(folder, "feeds.json", Feeds);

        session.Store(Credentials(devices));
        await session.SaveChangesAsync(ct);
        return logins;
    }

    /// <summary>Secrets for sensors that have none yet, into the file and onto the session.</summary>
    public static void ForNewSensors(IDocumentSession session, IReadOnlyList<Sensor> sensors, string folder)
    {
        Directory.CreateDirectory(folder);
        var devices = Once(folder, "devices.json", () => new SortedDictionary<string, string>());
        AddMissing(devices, sensors, folder);
        session.Store(Credentials(devices));
    }

    private static void AddMissing(SortedDictionary<string, string> devices, IReadOnlyList<Sensor> sensors, string folder)
    {
        var unknown = sensors.Where(sensor => !devices.ContainsKey(sensor.Id)).ToList();
        unknown.ForEach(sensor => devices[sensor.Id] = Word(16));
        if (unknown.Count > 0)
            Write(Path.Combine(folder, "devices.json"), devices);
    }

    private static IEnumerable<DeviceCredential> Credentials(SortedDictionary<string, string> devices) =>
        devices.Select(device => new DeviceCredential(device.Key, Device.Hash(device.Value)));

    private static JsonObject Feeds()
    {
        var sources = new JsonObject();
        foreach (var feed in FeedSources.Feeds)
            sources[feed] = new JsonArray(new JsonObject { ["Name"] = $"{feed}-1", ["Key"] = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) });
        var citizens = new JsonObject { ["Keys"] = new JsonArray(new JsonObject { ["Name"] = "app-1", ["Key"] = Word(24) }) };
        return new JsonObject { ["Feeds"] = new JsonObject { ["Sources"] = sources, ["Open311"] = citizens } };
    }

    internal static T Once<T>(string folder, string name, Func<T> make)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            Write(path, make());
        return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Json) ?? throw new Refusal($"{path} is empty; delete it to have it made again.");
    }

    internal static void Write<T>(string path, T content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, content, Json);
    }

    internal static string Word(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
