using Marten;
using Npgsql;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Kinds;

namespace WestCoast.Governance.Hub.Signals;

/// <summary>What an incident takes from a signal.</summary>
internal static class SignalTold
{
    /// <summary>Who called is only a commitment here; <paramref name="person"/> is that of a signal that was kept.</summary>
    public static SignalFacts Facts(SignalReceived s, string? person = null) => new(
        s.SignalId, s.Feed, s.Source, s.SourceEventId, s.Condition == SignalCondition.Cleared, s.OccurredAt, s.ReceivedAt, s.Late,
        s.Title, s.Description, s.Finding?.Rule, s.Finding?.Value, s.Finding?.Limit, s.Finding?.Unit) { Person = person ?? s.Person?.Commitment };

    /// <summary>What was already old when it came opens nothing urgent by itself.</summary>
    public static Severity SeverityOf(SignalReceived signal, Kind kind)
    {
        var told = signal.Severity is { } level ? (Severity)level : kind.Severity;
        return signal.Late && told < Severity.Major ? Severity.Major : told;
    }

    /// <summary>The next incident's number; one that is not used in the end is used by none.</summary>
    public static async Task<long> NextNumber(IDocumentSession session, CancellationToken ct)
    {
        await using var next = new NpgsqlCommand("select nextval('incident_number')", session.Connection);
        return (long)(await next.ExecuteScalarAsync(ct))!;
    }
}
