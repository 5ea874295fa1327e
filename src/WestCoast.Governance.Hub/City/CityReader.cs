using Marten;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.City;

/// <summary>Reads the city from the store. What was read before is not read again: contents never change.</summary>
internal static class CityReader
{
    private static readonly string[] MustBeThere = [LayerNames.Divisions, LayerNames.Subdistricts, LayerNames.Base];

    public static async Task<CityState> Read(IQuerySession session, CityState? before, CancellationToken ct)
    {
        var (revision, history) = await session.Layers(ct);
        if (MustBeThere.FirstOrDefault(layer => history.Latest(layer) is null) is { } missing)
            throw new Refusal($"The store has no layer {missing}: run 'hub seed' first.");

        return Of(revision, history, await Contents(session, history, before, ct));
    }

    /// <summary>Throws <see cref="Refusal"/> when the layers do not fit together.</summary>
    public static CityState Of(long revision, LayerHistory history, IReadOnlyDictionary<string, VersionContent> contents)
    {
        try
        {
            return new CityState(revision, history, contents);
        }
        catch (ArgumentException e)
        {
            throw new Refusal($"The layers do not make a city: {e.Message}");
        }
    }

    public static async Task<Dictionary<string, VersionContent>> Contents(IQuerySession session, LayerHistory history, CityState? before, CancellationToken ct)
    {
        var standing = history.Layers.SelectMany(history.Standing).ToList();
        var contents = standing.Select(version => before?.Find(version.Layer, version.Version)).OfType<VersionContent>().ToDictionary(known => known.Version.Id);
        var unread = standing.Where(version => !contents.ContainsKey(version.Id)).ToDictionary(version => version.Id);
        foreach (var content in await session.LoadManyAsync<LayerContent>(ct, [.. unread.Keys]))
            contents.Add(content.Id, VersionContent.Read(unread[content.Id], content));
        return contents;
    }
}
