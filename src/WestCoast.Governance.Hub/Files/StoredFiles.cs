using Marten;
using Npgsql;

namespace WestCoast.Governance.Hub.Files;

/// <summary>A file beside an incident.</summary>
internal sealed record StoredFile(Guid Id, string Name, string MediaType, long Bytes, DateTimeOffset At, string By);

/// <summary>The bytes of files, in the database: stored with the event that tells of them, or not at all; backed up with it.</summary>
internal static class StoredFiles
{
    public static async Task Store(IDocumentSession session, Guid incident, StoredFile file, string sha256, byte[] bytes, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var insert = new NpgsqlCommand(
            "insert into incident_files (file_id, incident_id, name, media_type, length, sha256, at, by_user, bytes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            session.Connection);
        foreach (var value in new object[] { file.Id, incident, file.Name, file.MediaType, file.Bytes, sha256, file.At.ToUniversalTime(), file.By, bytes })
            insert.Parameters.Add(new() { Value = value });
        await insert.ExecuteNonQueryAsync(ct);
    }

    public static async Task<IReadOnlyList<StoredFile>> Of(NpgsqlDataSource store, Guid incident, CancellationToken ct)
    {
        await using var read = store.CreateCommand("select file_id, name, media_type, length, at, by_user from incident_files where incident_id = $1 order by at, file_id");
        read.Parameters.Add(new() { Value = incident });
        await using var reader = await read.ExecuteReaderAsync(ct);
        var files = new List<StoredFile>();
        while (await reader.ReadAsync(ct))
            files.Add(new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetFieldValue<DateTimeOffset>(4), reader.GetString(5)));
        return files;
    }

    public static async Task<(string Name, string MediaType, string Sha256, byte[] Bytes)?> Find(NpgsqlDataSource store, Guid incident, Guid file, CancellationToken ct)
    {
        await using var read = store.CreateCommand("select name, media_type, sha256, bytes from incident_files where file_id = $1 and incident_id = $2");
        read.Parameters.Add(new() { Value = file });
        read.Parameters.Add(new() { Value = incident });
        await using var reader = await read.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<byte[]>(3)) : null;
    }
}
