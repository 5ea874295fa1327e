using System.Text;
using Marten;
using WestCoast.Governance.Feeds.Mappings.Reports;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Feeds.Mapped;

/// <summary>The versions of mappings in the store. What cannot be is a <see cref="Refusal"/> that begins with a code.</summary>
internal sealed class MappingStore(IDocumentStore store, MappingTrial trial, TimeProvider clock)
{
    public const string Seeded = "seed";
    public const string Imported = "import";

    /// <summary>As a draft. The same file again changes nothing; another one needs a version of its own.</summary>
    public async Task<MappingVersion> Import(byte[] file, byte[] sample, string origin, CancellationToken ct)
    {
        var (mapping, faults) = ReportMappingReader.Read(file);
        if (mapping is null)
            throw new Refusal(string.Join(Environment.NewLine, faults));
        if (sample.Length > ReportMapping.LargestBody)
            throw new Refusal($"body.too-large: the sample has {sample.Length} bytes; at most {ReportMapping.LargestBody}");

        var draft = new MappingVersion
        {
            Id = MappingVersion.IdOf(mapping.Name, mapping.Version), Name = mapping.Name, Version = mapping.Version, Feed = mapping.Feed, State = MappingState.Draft,
            Origin = origin, File = Text(file), Sample = Text(sample), ImportedAt = clock.GetUtcNow(),
        };
        await using var session = store.LightweightSession();
        await session.Lock("mappings", ct);
        if (await session.LoadAsync<MappingVersion>(draft.Id, ct) is { } known)
        {
            return known.File == draft.File && known.Sample == draft.Sample
                ? known
                : throw new Refusal($"mapping.version.taken: {draft.Id} is stored with another content; give the file a new version.");
        }

        session.Insert(draft);
        await session.SaveChangesAsync(ct);
        return draft;
    }

    /// <summary>Tried with its sample first. The version that was active is retired, and may be activated again.</summary>
    public async Task<MappingVersion> Activate(string name, int version, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        await session.Lock("mappings", ct);
        if (await session.LoadAsync<MappingVersion>(MappingVersion.IdOf(name, version), ct) is not { } its)
            throw new Refusal($"mapping.unknown: there is no version {version} of a mapping {name}; import it first.");
        if (its.State == MappingState.Active)
            return its;

        var (mapping, faults) = ReportMappingReader.Read(Encoding.UTF8.GetBytes(its.File));
        if (mapping is null)
            throw new Refusal(string.Join(Environment.NewLine, faults));
        if (trial.Faults(mapping, its.Sample, clock.GetUtcNow()) is { Count: > 0 } wrong)
            throw new Refusal($"mapping.sample.refused: {its.Id} is not activated, its sample does not map:{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");

        foreach (var former in await session.Query<MappingVersion>().Where(other => other.Name == name && other.State == MappingState.Active).ToListAsync(ct))
            session.Store(former with { State = MappingState.Retired });
        var active = its with { State = MappingState.Active, ActivatedAt = clock.GetUtcNow() };
        session.Store(active);
        await session.SaveChangesAsync(ct);
        return active;
    }

    public async Task<IReadOnlyList<MappingVersion>> All(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<MappingVersion>().OrderBy(its => its.Name).ThenBy(its => its.Version).ToListAsync(ct);
    }

    private static string Text(byte[] utf8)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(utf8);
        }
        catch (ArgumentException)
        {
            throw new Refusal("text.not-storable: the file is no UTF-8.");
        }
    }
}
