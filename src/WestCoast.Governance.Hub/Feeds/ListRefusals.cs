using Npgsql;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary>What was refused lately, with reason and the bytes it came as.</summary>
internal static class ListRefusals
{
    public sealed record Line(
        Guid Id, string Feed, string Source, string Reason, string Detail, DateTimeOffset ReceivedAt, int Times, int Length, byte[] Bytes);

    public static void MapRefusals(this IEndpointRouteBuilder api) =>
        api.MapGet("feeds/refusals", List).Needs(Deed.SeeRefusals).WithSummary("Refused messages, newest first; bytes as base64");

    private static async Task<IResult> List(NpgsqlDataSource store, CancellationToken ct, int limit = 50)
    {
        await using var read = store.CreateCommand(
            "select refusal_id, feed, source, reason, detail, received_at, times, length, bytes from refused_messages order by received_at desc limit $1");
        read.Parameters.Add(new() { Value = Math.Clamp(limit, 1, 500) });
        await using var reader = await read.ExecuteReaderAsync(ct);
        var lines = new List<Line>();
        while (await reader.ReadAsync(ct))
            lines.Add(new(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                reader.GetFieldValue<DateTimeOffset>(5), reader.GetInt32(6), reader.GetInt32(7), reader.GetFieldValue<byte[]>(8)));
        return TypedResults.Ok(lines);
    }
}
