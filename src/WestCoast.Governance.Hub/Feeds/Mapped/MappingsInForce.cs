using System.Collections.Frozen;
using System.Text;
using Marten;
using Npgsql;
using WestCoast.Governance.Feeds.Mappings.Reports;

namespace WestCoast.Governance.Hub.Feeds.Mapped;

/// <summary>The active mappings as this process knows them, replaced whole when another version is activated.</summary>
internal sealed class MappingsInForce(NpgsqlDataSource source, IDocumentStore store, ILogger<MappingsInForce> log)
{
    private const string ActiveNow = "select coalesce(string_agg(id || '#' || mt_version, ',' order by id), '') from mt_doc_mappingversion where data ->> 'state' = 'Active'";

    private volatile FrozenDictionary<string, ReportMapping> _byName = FrozenDictionary<string, ReportMapping>.Empty;
    private string _known = "";

    public ReportMapping? Find(string feed, string name) => _byName.GetValueOrDefault(name) is { } mapping && mapping.Feed == feed ? mapping : null;

    /// <summary>Takes over what is active now. What this program cannot read is said, and the version before it goes on.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        await using var ask = source.CreateCommand(ActiveNow);
        var now = (string)(await ask.ExecuteScalarAsync(ct))!;
        if (now == _known)
            return;

        await using var session = store.QuerySession();
        var next = new Dictionary<string, ReportMapping>(StringComparer.Ordinal);
        foreach (var version in await session.Query<MappingVersion>().Where(its => its.State == MappingState.Active).ToListAsync(ct))
        {
            var (mapping, faults) = ReportMappingReader.Read(Encoding.UTF8.GetBytes(version.File));
            if (mapping is null)
                log.LogError("Mapping {Mapping} is active and cannot be read: {Faults}", version.Id, string.Join("; ", faults));
            if ((mapping ?? _byName.GetValueOrDefault(version.Name)) is { } usable)
                next[version.Name] = usable;
        }

        (_byName, _known) = (next.ToFrozenDictionary(StringComparer.Ordinal), now);
        log.LogInformation("Mappings of department reports: {Mappings}", string.Join(", ", next.Values.Select(its => $"{its.Name} {its.Version}")));
    }
}
