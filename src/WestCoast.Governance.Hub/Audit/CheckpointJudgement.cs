using System.Globalization;
using System.Security.Cryptography;
using WestCoast.Governance.Contracts.Worlds;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>
/// Judges the chain by the checkpoints: whoever can write to the database can compute the chain anew, but cannot sign. Pure.
/// </summary>
internal static class CheckpointJudgement
{
    /// <summary>The sentences of what does not hold, in the file's order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> lines, ECDsa key, World world, IReadOnlyDictionary<long, byte[]> links, long chainEnd)
    {
        var wrong = new List<string>();
        string? before = null;
        var held = 0L;
        for (var n = 0; n < lines.Count; n++)
        {
            var line = lines[n];
            if (Checkpoint.Read(line) is not { } its)
                wrong.Add($"Line {n + 1} of the checkpoints is none.");
            else if (!its.IsSignedBy(key))
                wrong.Add($"Line {n + 1} of the checkpoints is not signed by this key.");
            else if (its.World != world)
                wrong.Add($"Line {n + 1} of the checkpoints belongs to the {its.World} world.");
            else if (its.Previous != before)
                wrong.Add($"Before line {n + 1} of the checkpoints, others were changed or taken out.");
            else if (Against(its, links, chainEnd, held) is { } sentence)
                wrong.Add(sentence);
            else
                held = Math.Max(held, its.Sequence);
            before = Checkpoint.DigestOf(line);
        }

        return wrong;
    }

    private static string? Against(Checkpoint its, IReadOnlyDictionary<long, byte[]> links, long chainEnd, long held) =>
        links.TryGetValue(its.Sequence, out var link)
            ? Convert.ToHexStringLower(link) == its.Hash ? null
                : string.Create(CultureInfo.InvariantCulture, $"The chain was computed anew: at event {its.Sequence} it is not what was signed at {its.At:u}. What was changed lies in events {held + 1} to {its.Sequence}.")
            : string.Create(CultureInfo.InvariantCulture, $"The chain ends at {chainEnd} or has a hole: event {its.Sequence}, signed for at {its.At:u}, is not in it. What was changed lies after event {held}.");
}
