using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>Exports signed checkpoints: one an hour by the world's clock, and one whenever somebody asks.</summary>
internal sealed class Checkpoints(ChainWriter chain, HubOptions options, TimeProvider clock)
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>False without a folder for secrets: then there is no key to sign with.</summary>
    public bool CanSign => options.Secrets is not null;

    private string Folder => options.AuditFolder ?? throw new Refusal("Hub:Secrets must name the folder with the key that signs checkpoints.");

    public string File => Path.Combine(Folder, CheckpointFile.Name);

    /// <summary>Null when the last one is younger than <paramref name="age"/>, or nothing is chained yet.</summary>
    public async Task<Checkpoint?> Write(TimeSpan age, CancellationToken ct)
    {
        if (await chain.End(ct) is not { } end)
            return null;

        using var key = AuditKey.Open(options.Secrets ?? throw new Refusal("Hub:Secrets must name a folder for the key."), Folder);
        return await new CheckpointFile(File).Append(last => Due(last, age) ? Next(last).Sign(key) : null, ct);

        Checkpoint Next(string? last) => new(
            options.World!.Value, end.Sequence, Convert.ToHexStringLower(end.Hash), clock.GetUtcNow(), last is null ? null : Checkpoint.DigestOf(last));
    }

    private bool Due(string? last, TimeSpan age) => last is null || Checkpoint.Read(last) is not { } read || clock.GetUtcNow() - read.At >= age;
}
