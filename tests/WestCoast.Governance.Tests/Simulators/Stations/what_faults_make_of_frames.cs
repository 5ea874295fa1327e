using WestCoast.Governance.Simulators.Stations.Lines;

namespace WestCoast.Governance.Tests.Simulators.Stations;

public class what_faults_make_of_frames
{
    private static readonly byte[] One = [1, 2, 3, 4], Two = [5, 6, 7];

    private static byte[] Spoilt(byte[] frame) => [.. frame[..^1], 0xFF];

    private static Mangled Of(Faults faults, double chance = 0.99) => Mangling.Of([One, Two], faults, Spoilt, () => chance);

    private static Faults Typed(params string[] words) => words.Aggregate(new Faults(), (faults, word) => faults.With(word) ?? throw new InvalidOperationException(word));

    private static void Wrote(Mangled mangled, params byte[][] segments) => Assert.Equal(segments.Select(Convert.ToHexString), mangled.Segments.Select(Convert.ToHexString));

    [Fact]
    public void nothing_without_a_fault()
    {
        var mangled = Of(new Faults());
        Wrote(mangled, One, Two);
        Assert.Equal((2, 0, false), (mangled.Whole.Count, mangled.Spoilt, mangled.ThenDrop));
    }

    [Fact]
    public void a_wrong_check_in_some_and_they_are_still_known_by_what_they_were()
    {
        var mangled = Of(Typed("bad-check=0.5"), chance: 0.4);
        Wrote(mangled, [1, 2, 3, 0xFF], [5, 6, 0xFF]);
        Assert.Equal([One, Two], mangled.Whole);
        Assert.Equal(2, mangled.Spoilt);
        Wrote(Of(Typed("bad-check=0.5"), chance: 0.5), One, Two);
    }

    [Fact]
    public void half_a_frame_and_nothing_after_it()
    {
        var mangled = Of(Typed("half=1"));
        Wrote(mangled, [1, 2]);
        Assert.Equal((0, true), (mangled.Whole.Count, mangled.ThenDrop));
    }

    [Fact]
    public void whole_frames_before_the_half_one_went_out()
    {
        var asked = 0;
        var mangled = Mangling.Of([One, Two], Typed("half=0.5"), Spoilt, () => asked++ == 3 ? 0 : 0.9);
        Wrote(mangled, One, [5]);
        Assert.Equal([One], mangled.Whole);
    }

    [Fact]
    public void one_segment_of_all_that_are_glued() => Wrote(Of(Typed("glued")), [1, 2, 3, 4, 5, 6, 7]);

    [Fact]
    public void a_segment_of_every_byte() => Wrote(Of(Typed("bytewise", "glued")), [1], [2], [3], [4], [5], [6], [7]);

    [Fact]
    public void each_twice()
    {
        var mangled = Of(Typed("duplicates"));
        Wrote(mangled, One, One, Two, Two);
        Assert.Equal(4, mangled.Whole.Count);
    }

    [Fact]
    public void no_segments_of_no_frames() => Assert.Empty(Mangling.Of([], Typed("glued", "half=1"), Spoilt, () => 0).Segments);

    [Theory]
    [InlineData("bad-check", 0.1)]
    [InlineData("bad-check=0.7", 0.7)]
    public void a_share_may_be_told(string word, double share) => Assert.Equal(share, Typed(word).BadCheck);

    [Fact]
    public void an_hour_to_either_side() =>
        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.Zero], [Typed("clock").ClockOff(0), Typed("clock").ClockOff(1), new Faults().ClockOff(0)]);

    [Theory]
    [InlineData("")]
    [InlineData("fire")]
    [InlineData("half=2")]
    [InlineData("half=0")]
    [InlineData("half=NaN")]
    [InlineData("bad-check=")]
    [InlineData("storm=0")]
    [InlineData("silence=-1")]
    [InlineData("glued=1")]
    public void nothing_when_there_is_no_such_fault(string word) => Assert.Null(new Faults().With(word));
}
