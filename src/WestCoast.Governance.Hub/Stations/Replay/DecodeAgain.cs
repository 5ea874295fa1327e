using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Hub.Stations.Replay;

/// <summary>Which frames: a time, and a protocol or one station of it (<c>gb26875</c> or <c>gb26875:889</c>).</summary>
internal sealed record ReplayRange(DateTimeOffset From, DateTimeOffset To, string? Protocol, string? Address, TimeSpan WarmUp);

/// <summary>
/// Decodes kept frames with today's decoders, connection by connection and in their order, and finds what the store does not
/// have. Frames of the time before are heard too, so that alarms which stood already are not taken for new ones.
/// </summary>
internal static class DecodeAgain
{
    public static async Task<ReplayChanges> Run(NpgsqlDataSource store, IReadOnlyList<FrameDecoder> decoders, ReplayRange range, CancellationToken ct)
    {
        var lines = new Dictionary<(string, string), Func<byte[], DateTimeOffset, CancellationToken, Task<IReadOnlyList<Heard>>>>();
        var (frames, notDecoded) = (0, 0);
        var otherwise = new List<ReplayedFrame>();
        var signals = new Dictionary<Guid, SignalReceived>();
        var readings = new Dictionary<(string, DateTimeOffset, string), Reading>();
        await foreach (var (frame, bytes, peer) in Kept(store, range, ct))
        {
            var decoder = decoders.FirstOrDefault(known => known.Protocol == frame.Protocol);
            if (decoder is null)
            {
                notDecoded++;
                continue;
            }

            if (!lines.TryGetValue((frame.Protocol, peer), out var hear))
                lines[(frame.Protocol, peer)] = hear = decoder.Open();
            var now = frame with { Now = await hear(bytes, frame.ReceivedAt, ct) };
            if (frame.ReceivedAt < range.From)
                continue;

            frames++;
            if (now.RefusedNow != now.RefusedThen)
                otherwise.Add(now);
            foreach (var signal in now.Signals)
                signals.TryAdd(signal.SignalId, signal);
            foreach (var reading in now.Readings)
                readings.TryAdd((reading.DeviceId, Micros(reading.At), reading.ReadingId), reading);
        }

        await Forget(store, "select id from mt_doc_receivedsignal where id = any($1)", signals.Keys.ToArray(), reader => signals.Remove(reader.GetGuid(0)), ct);
        foreach (var part in readings.Keys.ToList().Chunk(5000))
            await ForgetReadings(store, part, readings, ct);
        return new ReplayChanges(frames, otherwise, [.. signals.Values], [.. readings.Values], notDecoded);
    }

    private static DateTimeOffset Micros(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private static async IAsyncEnumerable<(ReplayedFrame Frame, byte[] Bytes, string Peer)> Kept(NpgsqlDataSource store, ReplayRange range, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var read = store.CreateCommand(
            """
            select frame_id, received_at, protocol, address, refused, decoder_version, bytes, peer from raw_frames
            where received_at >= $1 and received_at < $2 and ($3::text is null or protocol = $3)
                and ($4::text is null or address = $4 or (protocol, peer) in (select protocol, peer from raw_frames where address = $4 and received_at >= $1 and received_at < $2))
            order by received_at, frame_id
            """);
        read.Parameters.Add(new() { Value = (range.From - range.WarmUp).ToUniversalTime() });
        read.Parameters.Add(new() { Value = range.To.ToUniversalTime() });
        read.Parameters.Add(new() { Value = (object?)range.Protocol ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        read.Parameters.Add(new() { Value = (object?)range.Address ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await using var reader = await read.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            yield return (new ReplayedFrame(
                reader.GetGuid(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetString(2), await reader.IsDBNullAsync(3, ct) ? null : reader.GetString(3),
                await reader.IsDBNullAsync(4, ct) ? null : reader.GetString(4), reader.GetInt32(5), []), reader.GetFieldValue<byte[]>(6), reader.GetString(7));
        }
    }

    private static Task ForgetReadings(
        NpgsqlDataSource store, (string Device, DateTimeOffset At, string Id)[] keys, Dictionary<(string, DateTimeOffset, string), Reading> readings, CancellationToken ct) => Forget(
        store, "select r.device_id, r.at, r.reading_id from readings r join unnest($1, $2, $3) k (device, at, id) on r.device_id = k.device and r.at = k.at and r.reading_id = k.id",
        keys.Select(key => key.Device).ToArray(), reader => readings.Remove((reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetString(2))), ct,
        new() { Value = keys.Select(key => key.At).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz }, new() { Value = keys.Select(key => key.Id).ToArray() });

    private static async Task Forget(NpgsqlDataSource store, string sql, object keys, Action<NpgsqlDataReader> forget, CancellationToken ct, params NpgsqlParameter[] more)
    {
        await using var read = store.CreateCommand(sql);
        read.Parameters.Add(new() { Value = keys });
        foreach (var parameter in more)
            read.Parameters.Add(parameter);
        await using var reader = await read.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            forget(reader);
    }
}
