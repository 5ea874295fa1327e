using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.AspNetCore.Identity;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Mqtt;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.City;
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
    public sealed record Login(string User, string Password, string Role, string Division, string? Department = null, string? Worker = null);

    /// <summary>The department that most kinds of incident belong to.</summary>
    private const string EveryDay = "urban-management";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<IReadOnlyList<Login>> Make(IDocumentStore store, IReadOnlyList<Sensor> sensors, CityState city, DateOnly day, string folder, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        var hasUsers = await session.Query<User>().AnyAsync(ct); // a lost file must not give everybody a new password
        Directory.CreateDirectory(folder);
        var logins = Once(folder, "logins.json", () => hasUsers ? [] : SeatRoles.All.Select(role => Seat(role, sensors, city, day)).ToList());
        var devices = Once(folder, "devices.json", () => new SortedDictionary<string, string>());
        AddMissing(devices, sensors, folder);
        Once(folder, "feeds.json", Feeds);

        session.Store(Credentials(devices));
        if (!hasUsers)
            StoreUsers(session, logins); // later they are the administrator's, see 'hub users'
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

    private static void StoreUsers(IDocumentSession session, IReadOnlyList<Login> logins)
    {
        var hasher = new PasswordHasher<User>();
        foreach (var login in logins)
        {
            var user = new User { Name = login.User, Role = login.Role, Division = login.Division, PasswordHash = "", Department = login.Department, Worker = login.Worker };
            session.Store(user with { PasswordHash = hasher.HashPassword(user, login.Password) });
        }
    }

    /// <summary>One seat of the district for each role, but a grid worker belongs to a community: the one with the most sensors shows most.</summary>
    private static Login Seat(string role, IReadOnlyList<Sensor> sensors, CityState city, DateOnly day)
    {
        var (root, name) = (city.Tree.Root.Code, role == SeatRoles.Administrator ? "admin" : role);
        var community = sensors.GroupBy(sensor => sensor.Cell[..12]).MaxBy(its => its.Count())?.Key ?? root;
        return role switch
        {
            SeatRoles.GridWorker => new(name, Word(9), role, community, Worker: (city.InForce(LayerNames.Workers, day)?.Of<Worker>() ?? [])
                .FirstOrDefault(worker => worker.Role == WorkerRole.GridWorker && worker.ServesOn(day) && city.Tree.IsWithin(worker.Division, community))?.Id),
            SeatRoles.Department => new(name, Word(9), role, root, city.Offices(day).FirstOrDefault(office => office is { Code: EveryDay } && office.Division == root)?.Code),
            _ => new(name, Word(9), role, root),
        };
    }

    private static JsonObject Feeds()
    {
        var sources = new JsonObject();
        foreach (var feed in FeedSources.Feeds)
            sources[feed] = new JsonArray(new JsonObject { ["Name"] = $"{feed}-1", ["Key"] = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) });
        return new JsonObject { ["Feeds"] = new JsonObject { ["Sources"] = sources } };
    }

    private static T Once<T>(string folder, string name, Func<T> make)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            Write(path, make());
        return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Json) ?? throw new Refusal($"{path} is empty; delete it to have it made again.");
    }

    private static void Write<T>(string path, T content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, content, Json);
    }

    private static string Word(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));
}
