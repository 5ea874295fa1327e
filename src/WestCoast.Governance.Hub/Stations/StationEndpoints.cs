using System.Security.Claims;
using System.Text.Json;
using Npgsql;
using WestCoast.Governance.Contracts.Feeds;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Bus;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Stations;

/// <summary>The stations, what the centre asks of one, and what came of it.</summary>
internal static class StationEndpoints
{
    public sealed record Line(
        string Id, string Protocol, string Address, string Feed, string Zh, string En, double Lon, double Lat, string Cell, bool Registered,
        DateTimeOffset? LastAt, DateTimeOffset? SilentSince, long Frames, string? Peer);

    public sealed record Request(string? What, Dictionary<string, string>? Arguments);

    public sealed record Told(Guid Id, string Request, string AskedBy, DateTimeOffset AskedAt, string State, string? Content, DateTimeOffset? DoneAt);

    public static void MapStations(this IEndpointRouteBuilder api)
    {
        api.MapGet("feeds/stations", List).Needs(Deed.SeeFeeds).WithSummary("Every station that is registered or was heard, and when it was heard last");
        api.MapGet("feeds/stations/{protocol}/{address}/requests", Requests).Needs(Deed.SeeFeeds).WithSummary("What was asked of the station, newest first");
        api.MapPost("feeds/stations/{protocol}/{address}/requests", Ask).Needs(Deed.AskStations).WithSummary("Asks something of the station: 202, and the request's id");
    }

    private static async Task<IResult> List(NpgsqlDataSource store, StationRegistry stations, CancellationToken ct)
    {
        await using var read = store.CreateCommand("select protocol, address, last_at, silent_since, frames, peer from station_seen order by protocol, address");
        await using var reader = await read.ExecuteReaderAsync(ct);
        var seen = new Dictionary<(string, string), (DateTimeOffset At, DateTimeOffset? Since, long Frames, string Peer)>();
        while (await reader.ReadAsync(ct))
            seen[(reader.GetString(0), reader.GetString(1))] =
                (reader.GetFieldValue<DateTimeOffset>(2), await reader.IsDBNullAsync(3, ct) ? null : reader.GetFieldValue<DateTimeOffset>(3), reader.GetInt64(4), reader.GetString(5));

        var known = stations.All.OrderBy(station => station.Id, StringComparer.Ordinal).Select(station =>
        {
            var heard = seen.Remove((station.Protocol, station.Address), out var its);
            return new Line(
                station.Id, station.Protocol, station.Address, station.Feed, station.Zh, station.En, station.Lon, station.Lat, station.Cell, Registered: true,
                heard ? its.At : null, its.Since, its.Frames, its.Peer);
        }).ToList();
        return TypedResults.Ok(seen.Select(other => new Line(
            $"{other.Key.Item1}:{other.Key.Item2}", other.Key.Item1, other.Key.Item2, "", "未登记设备", "Unregistered device", 0, 0, "", Registered: false,
            other.Value.At, other.Value.Since, other.Value.Frames, other.Value.Peer)).Concat(known));
    }

    private static async Task<IResult> Requests(string protocol, string address, NpgsqlDataSource store, CancellationToken ct)
    {
        await using var read = store.CreateCommand(
            "select request_id, request, asked_by, asked_at, state, content, done_at from station_requests where protocol = $1 and address = $2 order by asked_at desc limit 100");
        read.Parameters.Add(new() { Value = protocol });
        read.Parameters.Add(new() { Value = address });
        await using var reader = await read.ExecuteReaderAsync(ct);
        var told = new List<Told>();
        while (await reader.ReadAsync(ct))
            told.Add(new(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetString(4),
                await reader.IsDBNullAsync(5, ct) ? null : reader.GetString(5), await reader.IsDBNullAsync(6, ct) ? null : reader.GetFieldValue<DateTimeOffset>(6)));
        return TypedResults.Ok(told);
    }

    private static async Task<IResult> Ask(
        string protocol, string address, Request request, ClaimsPrincipal user, StationRegistry stations, RequestBook book, ConfirmedPublisher bus, EdgeStamp stamp, CancellationToken ct)
    {
        if (!StationRegistry.Protocols.Contains(protocol) || stations.Find(protocol, address) is null)
            return Problems.Of("station.unknown", $"There is no station {protocol} {address} in the registry.", zh: null, StatusCodes.Status404NotFound);
        if (request.What is not { Length: > 0 and <= 64 } what || JsonSerializer.Serialize(request.Arguments ?? []).Length > 4000)
            return Problems.Of("request.malformed", "what: the name of the request; arguments: names and values, at most 4000 characters.", zh: null, StatusCodes.Status400BadRequest);

        var asked = new StationAsked
        {
            World = stamp.World, CapStatus = stamp.CapStatus, RequestId = Guid.CreateVersion7(), Protocol = protocol, Address = address, Request = what, Arguments = request.Arguments ?? [],
        };
        await book.Write(asked, user.Identity?.Name ?? "", ct);
        await bus.Publish(asked, ct, mandatory: false);
        return TypedResults.Accepted((string?)null, new { id = asked.RequestId });
    }
}
