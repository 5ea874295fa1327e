using System.Diagnostics;
using Marten;
using Npgsql;
using NpgsqlTypes;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Rebuilding;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Benchmarks;

/// <summary>
/// What the board costs at a million incidents, by the very code that answers <c>GET /api/incidents</c>, without HTTP.
/// The ratio is to reading one line by its key in the same run.
/// </summary>
internal static class BoardOfAMillion
{
    private const int Page = 101;
    private static readonly EdgeStamp Stamp = new(World.Live);
    private static readonly Random Random = new(11);

    public static async Task Run(string server, int count)
    {
        await using var store = await BenchmarkStore.Create(server);
        var clock = Stopwatch.StartNew();
        await Fill(store, count);
        Console.WriteLine($"{count:N0} incidents filled in {clock.Elapsed.TotalSeconds:0} s; {await store.Scalar<string>("select pg_size_pretty(pg_total_relation_size('board')) || ' narrow, ' || pg_size_pretty(pg_total_relation_size('board_words')) || ' words, ' || pg_size_pretty(pg_total_relation_size('mt_doc_incidentrow')) || ' lines; ' || (select count(*) from board where status = 'open') || ' open'")}");
        await using var session = store.Marten.QuerySession();
        var key = await Measure("one line by its key", null, () => session.LoadAsync<IncidentRow>(new Guid(Random.Next(1, count), 7, 7, [8, 0, 0, 0, 0, 0, 0, 1])));
        string[] subdistricts = [.. Seeds.Tree.All.Where(d => d.Code.Length == 9).Select(d => d.Code).Distinct()];
        string[] communities = [.. Seeds.Tree.All.Where(d => d.Code.Length == 12 && !d.Code.Contains('Z')).Select(d => d.Code).Distinct()];
        IReadOnlyList<string> kinds = [.. Seeds.Read<Domain.Kinds.Kind>("kinds.json").Select(kind => kind.Code)];

        await Ask("first page, open", () => All().Is("status", "open"));
        await Ask("first page, everything", All);
        await Ask("a page further down", All, before: () => Random.Next(200, count));
        await Ask("one kind", () => All().Is("kind", kinds[Random.Next(kinds.Count)]));
        await Ask("severity 1", () => All().And("b.severity = ?", 1));
        await Ask("dismissed", () => All().Is("phase", "dismissed"));
        await Ask("open, one kind, one department", () => All().Is("status", "open").Is("kind", "gas-leak").Is("department", "emergency"));
        await Ask("overdue", () => All().And("b.status = 'open' and b.due_at < ?", DateTimeOffset.UtcNow));
        await Ask("ground of one subdistrict", () => Within(subdistricts));
        await Ask("ground of one subdistrict, open", () => Within(subdistricts).Is("status", "open"));
        await Ask("ground of one community", () => Within(communities));
        await Ask("text of 2 characters, in one of 12", () => Text("积水"));
        await Ask("text of 2 characters, in one of 20,000", () => Text("鲸鱼"));
        await Ask("text of 2 characters, in none", () => Text("火山"));
        await Ask("text of 1 character, in one of 20,000", () => Text("鲸"));
        await Ask("text of 4 characters, in one of 12", () => Text("路面积水"));
        await Ask("text of 4 characters, in one of 20,000", () => Text("鲸鱼搁浅"));
        await Ask("text of 4 characters, in one of 100", () => Text("巡查发现 井盖缺失"));
        await Ask("text of 2 characters on one subdistrict's ground", () => Within(subdistricts).Says("积水", _ => []));
        await Ask("a number", () => Text($"{Random.Next(100_000, count)}"));

        BoardConditions Within(string[] of) => All().Within(Codes(of[Random.Next(of.Length)]));
        BoardConditions Text(string text) => All().Says(text, _ => []);
        Task Ask(string what, Func<BoardConditions> conditions, Func<long>? before = null) =>
            Measure(what, key, () => BoardPage.Read(session, conditions(), before?.Invoke(), Page, CancellationToken.None));
    }

    private static BoardConditions All() => new();

    private static string[] Codes(string scope) => [.. Seeds.Tree.All.Select(d => d.Code).Distinct().Where(code => Seeds.Tree.IsWithin(code, scope))];

    private static async Task<double> Measure<T>(string what, double? key, Func<Task<T>> ask)
    {
        var times = new List<double>();
        for (var i = 0; i < 120; i++)
        {
            var clock = Stopwatch.StartNew();
            await ask();
            if (i >= 20)
                times.Add(clock.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        var (p50, p95) = (times[times.Count / 2], times[(int)(times.Count * 0.95)]);
        Console.WriteLine($"| {what} | {p50:0.0} ms | {p95:0.0} ms | {(key is { } of ? p50 / of : 1):0.0} |");
        return p50;
    }

    /// <summary>Lines by the very rules, copied in; the index of words is made at the end, which is quicker.</summary>
    private static async Task Fill(BenchmarkStore store, int count)
    {
        await store.Execute("drop index board_words_trigrams");
        var serializer = store.Marten.Options.Serializer();
        await using var connections = new Connections(store.Source);
        await using var lines = await connections.Copy("copy mt_doc_incidentrow (id, data, mt_dotnet_type, mt_version, kind, place, status) from stdin (format binary)");
        await using var board = await connections.Copy("copy board (number, incident_id, status, stage, phase, kind, severity, tier, place, department, reach, departments, workers, owner, assignee, merged_into, due_at) from stdin (format binary)");
        await using var words = await connections.Copy("copy board_words (number, kind, words) from stdin (format binary)");
        foreach (var (id, events) in new InventedLives(count).All())
        {
            var row = Life.Of(id, events, Stamp).Row;
            var (line, says) = (BoardLine.Of(row), BoardWords.Of(row));
            await lines.StartRowAsync();
            await lines.WriteAsync(id, NpgsqlDbType.Uuid);
            await lines.WriteAsync(serializer.ToJson(row), NpgsqlDbType.Jsonb);
            await lines.WriteAsync(typeof(IncidentRow).FullName!, NpgsqlDbType.Varchar);
            await lines.WriteAsync(id, NpgsqlDbType.Uuid);
            foreach (var text in new[] { row.Kind, row.PlaceKey, row.Status })
                await lines.WriteAsync(text, NpgsqlDbType.Varchar);
            await board.StartRowAsync();
            await board.WriteAsync(line.Number, NpgsqlDbType.Bigint);
            await board.WriteAsync(id, NpgsqlDbType.Uuid);
            foreach (var text in new[] { line.Status, line.Stage, line.Phase, line.Kind })
                await board.WriteAsync(text, NpgsqlDbType.Text);
            await board.WriteAsync((short)line.Severity, NpgsqlDbType.Smallint);
            foreach (var text in new[] { line.Tier, line.Place, line.Department })
                await board.WriteAsync(text, NpgsqlDbType.Text);
            foreach (var many in new[] { line.Reach, line.Departments, line.Workers })
                await board.WriteAsync(many.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
            await board.WriteAsync(line.Owner, NpgsqlDbType.Text);
            await board.WriteNullAsync();
            await board.WriteNullAsync();
            if (line.DueAt is { } due)
                await board.WriteAsync(due, NpgsqlDbType.TimestampTz);
            else
                await board.WriteNullAsync();
            await words.StartRowAsync();
            await words.WriteAsync(says.Number, NpgsqlDbType.Bigint);
            await words.WriteAsync(says.Kind, NpgsqlDbType.Text);
            await words.WriteAsync(says.Words, NpgsqlDbType.Text);
        }

        await lines.CompleteAsync();
        await board.CompleteAsync();
        await words.CompleteAsync();
        await store.Execute("create index board_words_trigrams on board_words using gin (words gin_trgm_ops)");
        await store.Execute("vacuum analyze");
    }

    private sealed class Connections(NpgsqlDataSource source) : IAsyncDisposable
    {
        private readonly List<NpgsqlConnection> _open = [];

        public async Task<NpgsqlBinaryImporter> Copy(string sql)
        {
            var connection = await source.OpenConnectionAsync();
            _open.Add(connection);
            return await connection.BeginBinaryImportAsync(sql);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var connection in _open)
                await connection.DisposeAsync();
        }
    }
}
