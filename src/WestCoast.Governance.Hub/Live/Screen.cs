using System.Threading.Channels;
using WestCoast.Governance.Domain.Access;

namespace WestCoast.Governance.Hub.Live;

/// <summary>
/// One open live stream: a bounded line of frames. When its reader is too slow the line is full and the screen is cut
/// off; it comes back and resumes, and nobody else notices.
/// </summary>
internal sealed class Screen(Seat seat) : IDisposable
{
    public const int LongestBacklog = 512;

    private readonly Channel<LiveFrame> _frames =
        Channel.CreateBounded<LiveFrame>(new BoundedChannelOptions(LongestBacklog) { SingleReader = true });

    private readonly CancellationTokenSource _cutOff = new();

    public Seat Seat => seat;

    /// <summary>Cancelled when this screen has been too slow.</summary>
    public CancellationToken CutOff => _cutOff.Token;

    public ChannelReader<LiveFrame> Frames => _frames.Reader;

    /// <summary>False when the screen has been cut off.</summary>
    public bool Offer(LiveFrame frame)
    {
        if (_frames.Writer.TryWrite(frame))
            return true;

        _cutOff.Cancel();
        return false;
    }

    public void Dispose() => _cutOff.Dispose();
}
