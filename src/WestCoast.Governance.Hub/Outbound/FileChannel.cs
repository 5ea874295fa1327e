using System.Text;
using System.Text.Json;
using WestCoast.Governance.Hub.Outbox;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>Appends a line of JSON to a file: for trying things out, and for whatever picks it up there.</summary>
internal sealed class FileChannel(string folder) : IChannel, IDisposable
{
    public const string FileName = "outbound.jsonl";

    private readonly SemaphoreSlim _one = new(1, 1);

    public string Name => "file";

    public async Task Send(OutboundMessage message, CancellationToken ct)
    {
        var line = JsonSerializer.Serialize(new { message.Id, message.Recipient, message.Zh, message.En, at = message.QueuedAt }, StoredChanges.Json) + "\n";
        await _one.WaitAsync(ct);
        try
        {
            Directory.CreateDirectory(folder);
            await using var file = new FileStream(Path.Combine(folder, FileName), FileMode.Append, FileAccess.Write, FileShare.None); // another process waits its turn
            await file.WriteAsync(Encoding.UTF8.GetBytes(line), ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
