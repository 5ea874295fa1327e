using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace WestCoast.Governance.Hub.DeadLetters;

/// <summary>A message that came to rest without having had its effect, and why.</summary>
internal sealed record DeadLetter(string Id, string Queue, string? SendTo, string Type, string Reason, string? RestingSince, ReadOnlyMemory<byte> Body, IReadOnlyBasicProperties Properties)
{
    public static DeadLetter From(string queue, BasicGetResult message)
    {
        var headers = message.BasicProperties.Headers ?? new Dictionary<string, object?>();
        var died = (headers.TryGetValue("x-death", out var deaths) ? deaths as IList<object> : null)?.FirstOrDefault() as IDictionary<string, object>;
        return new DeadLetter(
            message.BasicProperties.MessageId ?? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(message.Body.Span))[..32],
            queue,
            queue.EndsWith("_error", StringComparison.Ordinal) ? queue[..^"_error".Length] : Text(died, "queue") ?? QueueOf(message.Exchange),
            Text(headers, "MT-Fault-MessageType") ?? message.Exchange,
            Text(headers, "MT-Fault-Message") ?? Text(headers, "MT-Reason") ?? (died is null ? "no queue was bound for it" : $"{Text(died, "reason")}: delivered too often"),
            Text(headers, "MT-Fault-Timestamp"),
            message.Body.ToArray(),
            new BasicProperties(message.BasicProperties));
    }

    private static string? QueueOf(string exchange) =>
        Bus.Topology.Queues.FirstOrDefault(queue => queue.Messages.Any(type => Bus.Topology.Exchange(type) == exchange))?.Name;

    private static string? Text<T>(IDictionary<string, T>? headers, string name) => headers is not null && headers.TryGetValue(name, out var value)
        ? value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), null => null, var other => Convert.ToString(other, CultureInfo.InvariantCulture) }
        : null;
}
