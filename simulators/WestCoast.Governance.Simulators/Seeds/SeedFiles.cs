using System.Text.Json;

namespace WestCoast.Governance.Simulators.Seeds;

/// <summary>The JSON files a simulator is given: what is public (seeds) and what only this world's senders know (secrets).</summary>
public static class SeedFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<Sensor> Sensors(string seeds) => Read<IReadOnlyList<Sensor>>(Path.Combine(seeds, "sensors.json"));

    public static IReadOnlyDictionary<string, string> DeviceSecrets(string secrets) =>
        Read<IReadOnlyDictionary<string, string>>(Path.Combine(secrets, "devices.json"));

    public static IReadOnlyList<Login> Logins(string secrets) => Read<IReadOnlyList<Login>>(Path.Combine(secrets, "logins.json"));

    /// <summary>The first key of each feed, by feed name.</summary>
    public static IReadOnlyDictionary<string, string> FeedKeys(string secrets) =>
        Read<FeedsFile>(Path.Combine(secrets, "feeds.json")).Feeds.Sources
            .Where(feed => feed.Value.Count > 0)
            .ToDictionary(feed => feed.Key, feed => feed.Value[0].Key);

    public static T Read<T>(string path)
    {
        if (!File.Exists(path))
            throw new RefusedToStart($"There is no file {path}. Name its folder with --seeds or --secrets; `hub seed` writes the secrets.");
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<T>(file, Json) ?? throw new RefusedToStart($"{path} is empty.");
        }
        catch (JsonException e)
        {
            throw new RefusedToStart($"{path} cannot be read: {e.Message}");
        }
        catch (UnauthorizedAccessException)
        {
            throw new RefusedToStart($"{path} may only be read by the user who runs the hub; run this as the same user.");
        }
    }

    private sealed record FeedsFile(FeedsSection Feeds);

    private sealed record FeedsSection(IReadOnlyDictionary<string, IReadOnlyList<FeedKey>> Sources);

    private sealed record FeedKey(string Name, string Key);
}

/// <summary>One line of <c>logins.json</c>.</summary>
public sealed record Login(string User, string Password, string Role, string Division);
