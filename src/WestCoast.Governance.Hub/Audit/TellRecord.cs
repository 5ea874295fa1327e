using Npgsql;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>Says what a walk along the record found: which incident, which event.</summary>
internal static class TellRecord
{
    public static async Task<List<string>> Sentences(NpgsqlDataSource store, RecordWalk walk, CancellationToken ct)
    {
        var sentences = new List<string>();
        foreach (var finding in walk.Findings)
            sentences.Add(Sentence(finding, await Whose(store, finding.Stream, ct)));
        if (walk.Found > walk.Findings.Count)
            sentences.Add($"… and {walk.Found - walk.Findings.Count} more places.");
        return sentences;
    }

    public static int Print(RecordWalk walk, IReadOnlyList<string> lines, string? file, List<string> wrong)
    {
        Console.WriteLine($"Events: {walk.Events}, chained up to {walk.ChainEnd}{(walk.NotYetChained > 0 ? $", {walk.NotYetChained} newer ones not yet" : "")}.");
        Console.WriteLine(lines.Count > 0
            ? $"Checkpoints: {lines.Count}, {Path.GetFullPath(file!)}."
            : "Checkpoints: none. Nothing shows whether the chain itself was computed anew.");
        wrong.ForEach(Console.WriteLine);
        Console.WriteLine(wrong.Count == 0 ? "The record is whole." : "THE RECORD IS NOT WHOLE.");
        return wrong.Count == 0 ? 0 : 1;
    }

    private static string Sentence(Finding its, string whose)
    {
        var which = $"Event {its.Sequence} ({(its.Type is null ? "" : its.Type + ", ")}version {its.Version} of {whose})";
        return its.What switch
        {
            Tampering.Deleted => $"{which} was deleted.",
            Tampering.Hidden => $"{which} was hidden: somebody marked it as archived.",
            Tampering.Inserted => $"{which} was inserted by hand: the chain had passed its place.",
            _ => $"{which} was changed or moved by hand, its link was, or events between {its.After} and it were taken out with theirs.",
        };
    }

    private static async Task<string> Whose(NpgsqlDataSource store, Guid stream, CancellationToken ct)
    {
        await using var ask = store.CreateCommand("select data ->> 'number' from mt_doc_incidentrow where id = $1");
        ask.Parameters.Add(new() { Value = stream });
        return await ask.ExecuteScalarAsync(ct) is string number ? $"incident {number}, {stream}" : $"stream {stream}";
    }
}
