using System.Buffers;
using System.Text;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Stations;

/// <summary>A protocol of letters: a word in capitals and a full stop is a frame, F. is a fire, everything else is garbage.</summary>
public class taking_frames_off_a_line
{
    private readonly FrameQueue<string> _queue = new();

    [Fact]
    public void puts_life_safety_first_and_keeps_the_order_of_the_rest()
    {
        Take("A.B.F.C.");
        Assert.Equal(["F", "A", "B", "C"], _queue.Frames.Select(one => one.Frame));
        Assert.Equal("F.", Encoding.ASCII.GetString(_queue.Frames[0].Raw));
    }

    [Fact]
    public void leaves_what_is_not_whole() => Assert.Equal(("AB", 1), (Take("X.AB"), _queue.Frames.Count));

    [Fact]
    public void makes_one_piece_of_neighbouring_garbage_and_counts_it_until_a_frame_comes()
    {
        Take("xyzA.");
        Assert.Equal(("xyz", 3L), (Encoding.ASCII.GetString(_queue.Garbage.Single().Raw), _queue.Garbage[0].Length));
        Assert.Equal(0, _queue.WithoutFrame);
        Take("pqr");
        Take("st");
        Assert.Equal(5, _queue.WithoutFrame);
    }

    [Fact]
    public void keeps_so_much_of_garbage_and_no_more()
    {
        Take(new string('x', 10_000));
        Assert.All(_queue.Garbage, piece => Assert.True(piece.Raw.Length <= FrameQueue<string>.GarbageKept));
        Assert.Equal(10_000, _queue.WithoutFrame);
    }

    [Fact]
    public void takes_a_bounded_number_at_a_time()
    {
        Assert.Equal(36 * 2, Take(string.Concat(Enumerable.Repeat("A.", 100))).Length);
        Assert.Equal(FrameQueue<string>.MostTogether, _queue.Frames.Count);
    }

    private string Take(string bytes)
    {
        var input = new ReadOnlySequence<byte>(Encoding.ASCII.GetBytes(bytes));
        _queue.Take(new Letters(), ref input);
        return Encoding.ASCII.GetString(input.ToArray());
    }

    private sealed class Letters : IWireProtocol<string>
    {
        public string Name => "letters";
        public int DecoderVersion => 1;
        public int LongestFrame => 16;

        public FrameRead<string> Read(ref ReadOnlySequence<byte> input)
        {
            var text = Encoding.ASCII.GetString(input.ToArray());
            if (!char.IsAsciiLetterUpper(text[0]))
            {
                input = input.Slice(1);
                return new FrameRead<string>.Malformed("letter.small");
            }

            var end = text.IndexOf('.', StringComparison.Ordinal);
            if (end < 0)
                return FrameRead<string>.NeedMore.Now;
            input = input.Slice(end + 1);
            return new FrameRead<string>.Frame(text[..end]);
        }

        public bool IsUrgent(string frame) => frame == "F";

        public ILine<string> Open() => throw new NotSupportedException();
    }
}
