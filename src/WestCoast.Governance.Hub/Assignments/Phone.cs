using System.Threading.Channels;
using WestCoast.Governance.Hub.Live;

namespace WestCoast.Governance.Hub.Assignments;

/// <summary>What is shown on a phone; with a row that thereby has reached its recipient.</summary>
internal sealed record Shown(LiveFrame Frame, TaskRow? Row = null);

/// <summary>One open stream of a recipient's assignments. Too slow a reader is cut off, and begins again.</summary>
internal sealed class Phone(string recipient) : IDisposable
{
    private const int LongestBacklog = 100;

    private readonly Channel<Shown> _lines = Channel.CreateBounded<Shown>(new BoundedChannelOptions(LongestBacklog) { SingleReader = true });
    private readonly CancellationTokenSource _cutOff = new();

    public string Recipient => recipient;

    public CancellationToken CutOff => _cutOff.Token;

    public ChannelReader<Shown> Lines => _lines.Reader;

    public void Offer(Shown line)
    {
        if (!_lines.Writer.TryWrite(line))
            HangUp();
    }

    public void HangUp() => _cutOff.Cancel();

    public void Dispose() => _cutOff.Dispose();
}
