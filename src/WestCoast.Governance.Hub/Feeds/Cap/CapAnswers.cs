using Npgsql;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>Records what others say of our messages: Ack, or Error with their reason. Once each; they open nothing.</summary>
internal sealed class CapAnswers(NpgsqlDataSource store, ILogger<CapAnswers> log)
{
    private const int LongestNote = 2000;

    public async Task Keep(CapAlert answer, ReadOnlyMemory<byte> document, DateTimeOffset now, CancellationToken ct)
    {
        var note = answer.Note ?? "";
        await using var keep = store.CreateCommand(
            """
            insert into cap_answers (answer_id, sender, identifier, msg_type, sent, about, note, received_at, bytes)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (answer_id) do nothing
            """);
        foreach (var value in new object[]
            {
                WarningSignal.IdOf(answer.Reference), answer.Sender, answer.Identifier, $"{answer.MsgType}", answer.Sent.ToUniversalTime(),
                CapReferences.Write(answer.References), note.Length <= LongestNote ? note : StorableText.Of(note[..LongestNote]), now.ToUniversalTime(),
                document[..Math.Min(document.Length, Refusals.BytesKept)].ToArray(),
            })
            keep.Parameters.Add(new() { Value = value });
        if (await keep.ExecuteNonQueryAsync(ct) == 0)
            return;

        log.Log(
            answer.MsgType == CapMessageType.Error ? LogLevel.Warning : LogLevel.Information, "{Sender} answers {About} with {Answer} {Note}",
            answer.Sender, CapReferences.Write(answer.References), answer.MsgType, note);
    }
}
