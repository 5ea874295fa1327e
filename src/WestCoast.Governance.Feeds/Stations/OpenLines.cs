using System.Collections.Concurrent;

namespace WestCoast.Governance.Feeds.Stations;

/// <summary>How a request to a station ended: refused, confirmed, denied, answered, no-answer.</summary>
public sealed record RequestOutcome(string State, string? Content = null);

/// <summary>A station's connection, as somebody sees it who wants something of the station.</summary>
public interface IOpenLine
{
    string Peer { get; }

    /// <summary>Sends the request, again as often as the protocol has it, and waits for the answer.</summary>
    Task<RequestOutcome> Put(StationRequest request, CancellationToken ct);
}

/// <summary>The stations that are connected to this process, by protocol and address. The newest connection of a station counts.</summary>
public sealed class OpenLines
{
    private readonly ConcurrentDictionary<(string Protocol, string Address), IOpenLine> _lines = new();

    public IOpenLine? Find(string protocol, string address) => _lines.GetValueOrDefault((protocol, address));

    public IReadOnlyCollection<(string Protocol, string Address)> All => [.. _lines.Keys];

    internal void Opened(string protocol, string address, IOpenLine line) => _lines[(protocol, address)] = line;

    internal void Closed(string protocol, string address, IOpenLine line) => _lines.TryRemove(KeyValuePair.Create((protocol, address), line));
}
