using System.Security.Cryptography;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Hub.Audit;

namespace WestCoast.Governance.Tests.Audit;

public sealed class a_checkpoint : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8));

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string _folder = Directory.CreateTempSubdirectory("wcg-audit-").FullName;

    [Fact]
    public void of_an_untouched_chain_holds() => Assert.Empty(Judge(Signed(1, 2, 3)));

    [Fact]
    public void shows_a_chain_that_was_computed_anew()
    {
        var anew = Links();
        anew[2] = new byte[32];
        var sentence = Assert.Single(CheckpointJudgement.Of(Signed(1, 2), _key, World.Live, anew, chainEnd: 3));
        Assert.Contains("computed anew", sentence, StringComparison.Ordinal);
        Assert.Contains("events 2 to 2", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void shows_a_chain_that_was_cut_short()
    {
        var cut = Links();
        cut.Remove(3);
        Assert.Contains("after event 2", Assert.Single(CheckpointJudgement.Of(Signed(1, 2, 3), _key, World.Live, cut, chainEnd: 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void that_was_changed_or_signed_by_another_does_not_count()
    {
        var changed = Signed(1, 2);
        changed[1] = changed[1].Replace("\"sequence\":2", "\"sequence\":3", StringComparison.Ordinal);
        Assert.Contains("not signed", Assert.Single(Judge(changed)), StringComparison.Ordinal);

        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.All(CheckpointJudgement.Of(Signed(1, 2), other, World.Live, Links(), 3), sentence => Assert.Contains("not signed", sentence, StringComparison.Ordinal));
        Assert.Contains("is none", Assert.Single(Judge(["{"])), StringComparison.Ordinal);
        Assert.Contains("Live world", Assert.Single(CheckpointJudgement.Of(Signed(1), _key, World.Drill, Links(), 3)), StringComparison.Ordinal);
    }

    [Fact]
    public void is_missed_when_it_is_taken_out()
    {
        var lines = Signed(1, 2, 3);
        Assert.Contains("line 1", Assert.Single(Judge([.. lines.Skip(1)])), StringComparison.Ordinal);
        Assert.Contains("line 2", Assert.Single(Judge([lines[0], lines[2]])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_appended_after_the_last_even_where_that_was_torn()
    {
        var ct = TestContext.Current.CancellationToken;
        var file = new CheckpointFile(Path.Combine(_folder, CheckpointFile.Name));
        await file.Append(last => Made(1, last), ct);
        await File.AppendAllTextAsync(file.Path, "{\"torn", ct);
        await file.Append(last => Made(2, last), ct);
        Assert.Null(await file.Append(_ => null, ct));

        var lines = CheckpointFile.Lines(file.Path);
        Assert.Equal(3, lines.Count);
        Assert.Equal((1, 2), (Checkpoint.Read(lines[0])!.Sequence, Checkpoint.Read(lines[2])!.Sequence));
        Assert.Contains("is none", Assert.Single(Judge(lines)), StringComparison.Ordinal);
    }

    [Fact]
    public void is_signed_with_a_key_made_once_that_only_its_owner_reads()
    {
        using var made = AuditKey.Open(_folder, Path.Combine(_folder, "audit"));
        using var again = AuditKey.Open(_folder, Path.Combine(_folder, "audit"));
        using var shown = AuditKey.Public(Path.Combine(_folder, "audit", AuditKey.PublicName));

        Assert.True(Made(1, null).Sign(made).IsSignedBy(shown));
        Assert.True(Made(1, null).Sign(again).IsSignedBy(shown));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(_folder, "audit-key.pem")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.ThrowsAny<CryptographicException>(() => Made(1, null).Sign(shown));
    }

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private List<string> Signed(params long[] sequences)
    {
        var lines = new List<string>();
        foreach (var sequence in sequences)
            lines.Add(Made(sequence, lines.LastOrDefault()).Line());
        return lines;
    }

    private Checkpoint Made(long sequence, string? last) => new Checkpoint(
        World.Live, sequence, Convert.ToHexStringLower(Links()[sequence]), Noon.AddHours(sequence), last is null ? null : Checkpoint.DigestOf(last)).Sign(_key);

    private IReadOnlyList<string> Judge(IReadOnlyList<string> lines) => CheckpointJudgement.Of(lines, _key, World.Live, Links(), chainEnd: 3);

    private static Dictionary<long, byte[]> Links() => new[] { 1L, 2, 3 }.ToDictionary(n => n, n => SHA256.HashData([(byte)n]));
}
