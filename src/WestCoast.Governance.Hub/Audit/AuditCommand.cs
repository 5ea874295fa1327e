using System.CommandLine;
using Npgsql;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Audit;

/// <summary><c>hub audit verify|checkpoint</c>: has anybody changed the record by hand; sign for it now.</summary>
internal static class AuditCommand
{
    private static readonly Option<FileInfo?> File = new("--checkpoints") { Description = "The file of signed checkpoints; by default the hub's own. A copy kept elsewhere proves more." };
    private static readonly Option<FileInfo?> PublicKey = new("--public-key") { Description = $"The key that signed them; by default {AuditKey.PublicName} beside them." };

    public static Command Create()
    {
        var verify = new Command("verify", "Compute the whole chain again; exit code 1 when a row was changed, deleted, inserted or moved by hand.") { File, PublicKey };
        verify.SetAction((parsed, ct) => With((options, _, store) => Verify(options, store, parsed.GetValue(File), parsed.GetValue(PublicKey), ct)));
        var checkpoint = new Command("checkpoint", "Chain what was stored, sign for it and append that to the checkpoints.");
        checkpoint.SetAction((_, ct) => With((options, rate, store) => Sign(options, rate, store, ct)));
        return new("audit", "The tamper evidence of the record.") { verify, checkpoint };

        async Task<int> With(Func<HubOptions, double, NpgsqlDataSource, Task<int>> work)
        {
            var configuration = HubConfiguration.CreateBuilder().Configuration;
            var options = configuration.Options();
            await using var store = Store.Open(configuration);
            await Database.VerifyWorld(store, options.World!.Value, default);
            return await work(options, configuration.GetValue("Drill:Rate", 1.0), store);
        }
    }

    private static async Task<int> Sign(HubOptions options, double rate, NpgsqlDataSource store, CancellationToken ct)
    {
        var clock = await WorldClock.Start(options.World!.Value, rate, store, ct);
        var chain = new ChainWriter(store);
        while (await chain.Extend(ct) == ChainWriter.MostTogether)
        {
            // there was more than one run of it
        }

        var checkpoints = new Checkpoints(chain, options, clock);
        var written = await checkpoints.Write(TimeSpan.MinValue, ct);
        Console.WriteLine(written is null ? "Nothing is chained yet." : $"Event {written.Sequence}, {written.Hash}, signed into {Path.GetFullPath(checkpoints.File)}.");
        return 0;
    }

    private static async Task<int> Verify(HubOptions options, NpgsqlDataSource store, FileInfo? named, FileInfo? publicKey, CancellationToken ct)
    {
        var file = named?.FullName ?? (options.AuditFolder is { } folder ? Path.Combine(folder, CheckpointFile.Name) : null);
        if (named is { Exists: false })
            throw new Refusal($"There is no file {named.FullName}.");

        var lines = file is null ? [] : CheckpointFile.Lines(file);
        var walk = await ReadRecord.Walk(store, lines.Select(Checkpoint.Read).OfType<Checkpoint>().Select(its => its.Sequence).ToHashSet(), ct);
        var wrong = await TellRecord.Sentences(store, walk, ct);
        if (lines.Count > 0)
        {
            var keyFile = publicKey?.FullName ?? Path.Combine(Path.GetDirectoryName(file)!, AuditKey.PublicName);
            if (!System.IO.File.Exists(keyFile))
                throw new Refusal($"There is no public key {keyFile}; --public-key names it.");
            using var key = AuditKey.Public(keyFile);
            wrong.AddRange(CheckpointJudgement.Of(lines, key, options.World!.Value, walk.Links, walk.ChainEnd));
        }

        return TellRecord.Print(walk, lines, file, wrong);
    }
}
