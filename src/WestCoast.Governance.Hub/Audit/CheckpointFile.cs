using System.Text;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>One checkpoint a line, only ever appended to, by one process at a time, and on the disk before it counts.</summary>
internal sealed class CheckpointFile(string path)
{
    public const string Name = "checkpoints.jsonl";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string Path => path;

    public static IReadOnlyList<string> Lines(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0)] : [];

    /// <summary><paramref name="make"/> is told the last line and makes the next; null leaves the file alone.</summary>
    public async Task<Checkpoint?> Append(Func<string?, Checkpoint?> make, CancellationToken ct)
    {
        await using var file = await Open(ct);
        using var reader = new StreamReader(file, leaveOpen: true);
        var text = await reader.ReadToEndAsync(ct);
        if (make(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()) is not { } made)
            return null;

        var torn = text.Length > 0 && text[^1] != '\n' ? "\n" : ""; // the machine stopped while it wrote
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes($"{torn}{made.Line()}\n"), ct);
        file.Flush(flushToDisk: true);
        return made;
    }

    /// <summary>Another process may have it open for the moment.</summary>
    private async Task<FileStream> Open(CancellationToken ct)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        for (var began = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
        }
    }
}
