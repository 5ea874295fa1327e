using RabbitMQ.Client;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.DeadLetters;

/// <summary>Reads the queues in which messages rest, without taking anything out unless it was sent again.</summary>
internal static class RestingQueues
{
    /// <summary>All of them; everything read goes back when the channel closes.</summary>
    public static async Task<IReadOnlyList<DeadLetter>> Read(IConnection connection, CancellationToken ct)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        var found = new List<DeadLetter>();
        foreach (var queue in Topology.RestingPlaces)
        {
            while (await channel.BasicGetAsync(queue, autoAck: false, ct) is { } message)
                found.Add(DeadLetter.From(queue, message));
        }

        return found;
    }

    /// <summary>
    /// Sends what is chosen to its work queue again: published and confirmed first, taken out after; a crash in
    /// between leaves it twice, and the second has no effect. The number sent.
    /// </summary>
    public static async Task<int> Resend(IConnection connection, Func<DeadLetter, bool> choose, CancellationToken ct)
    {
        await using var reading = await connection.CreateChannelAsync(cancellationToken: ct);
        await using var writing = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct);
        var sent = 0;
        foreach (var queue in Topology.RestingPlaces)
        {
            // only what rests there now: what dies again at once would be sent for ever
            for (var left = (await reading.QueueDeclarePassiveAsync(queue, ct)).MessageCount; left > 0; left--)
            {
                if (await reading.BasicGetAsync(queue, autoAck: false, ct) is not { } message)
                    break;

                var letter = DeadLetter.From(queue, message);
                if (!choose(letter) || letter.SendTo is null)
                    continue;

                await writing.BasicPublishAsync(letter.SendTo, "", mandatory: true, Again(letter.Properties), letter.Body, ct);
                await reading.BasicAckAsync(message.DeliveryTag, multiple: false, ct);
                sent++;
            }
        }

        return sent;
    }

    /// <summary>The same message, without the marks of its first death.</summary>
    private static BasicProperties Again(IReadOnlyBasicProperties before) => new(before)
    {
        Headers = before.Headers?.Where(header => !header.Key.StartsWith("MT-Fault-", StringComparison.Ordinal) && !header.Key.StartsWith("x-", StringComparison.Ordinal)
            && header.Key != "MT-Reason").ToDictionary(),
    };
}
