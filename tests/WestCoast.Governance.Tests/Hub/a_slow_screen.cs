using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Live;

namespace WestCoast.Governance.Tests.Hub;

public sealed class a_slow_screen : IDisposable
{
    private readonly Screen _screen = new(new Seat("li.na", SeatRoles.Dispatcher, "370211001"));

    [Fact]
    public void is_cut_off_when_its_line_is_full_and_not_before()
    {
        for (var i = 1; i <= Screen.LongestBacklog; i++)
            Assert.True(_screen.Offer(Frame(i)));
        Assert.False(_screen.CutOff.IsCancellationRequested);

        Assert.False(_screen.Offer(Frame(0)));
        Assert.True(_screen.CutOff.IsCancellationRequested);
    }

    [Fact]
    public void that_reads_again_in_time_stays()
    {
        for (var i = 1; i <= Screen.LongestBacklog * 3; i++)
        {
            Assert.True(_screen.Offer(Frame(i)));
            Assert.True(_screen.Frames.TryRead(out var read));
            Assert.Equal(i, read.Sequence);
        }

        Assert.False(_screen.CutOff.IsCancellationRequested);
    }

    [Fact]
    public void costs_the_one_who_offers_nothing_more_once_it_is_cut_off()
    {
        for (var i = 0; i <= Screen.LongestBacklog + 10; i++)
            _screen.Offer(Frame(i));

        Assert.Equal(Screen.LongestBacklog, _screen.Frames.Count);
        Assert.False(_screen.Offer(Frame(1)));
    }

    public void Dispose() => _screen.Dispose();

    private static LiveFrame Frame(long sequence) => new(sequence, "370211001", "data: {}\n\n"u8.ToArray());
}
