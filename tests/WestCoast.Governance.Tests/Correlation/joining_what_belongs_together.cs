using CsCheck;
using WestCoast.Governance.Domain.Correlation;

namespace WestCoast.Governance.Tests.Correlation;

public class joining_what_belongs_together
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly Candidate A = Open(1, 0, 5);

    [Theory]
    [InlineData(0, true)]
    [InlineData(3, true)]
    [InlineData(15, true)]
    [InlineData(-10, true)]
    [InlineData(15.001, false)]
    [InlineData(-10.001, false)]
    public void reaches_the_window_beyond_the_first_and_the_last_signal_and_no_further(double minute, bool joins) =>
        Assert.Equal(joins ? A.IncidentId : null, Correlator.Join(Noon.AddMinutes(minute), Window, [A]));

    [Fact]
    public void without_an_open_incident_opens_one() => Assert.Null(Correlator.Join(Noon, Window, []));

    [Fact]
    public void without_a_window_takes_however_old() =>
        Assert.Equal(A.IncidentId, Correlator.Join(Noon.AddYears(5), TimeSpan.MaxValue, [A]));

    [Fact]
    public void prefers_the_one_with_the_nearest_signal()
    {
        var b = Open(2, 12, 14);
        Assert.Equal(b.IncidentId, Correlator.Join(Noon.AddMinutes(10), Window, [A, b]));
        Assert.Equal(A.IncidentId, Correlator.Join(Noon.AddMinutes(7), Window, [A, b]));
    }

    [Fact]
    public void among_equals_prefers_the_older_and_then_the_lower_id()
    {
        var (older, twin) = (Open(9, -2, 5), Open(3, 0, 5));

        Assert.Equal(older.IncidentId, Correlator.Join(Noon.AddMinutes(2), Window, [A, older, twin]));
        Assert.Equal(A.IncidentId, Correlator.Join(Noon.AddMinutes(2), Window, [twin, A]));
    }

    [Fact]
    public void does_not_depend_on_the_order_they_are_told_in() =>
        Gen.Select(Gen.Select(Gen.Int[1, 6], Gen.Int[-30, 30], Gen.Int[0, 9]).Array[0, 6], Gen.Int[-40, 40]).Sample((told, minute) =>
        {
            var open = told.DistinctBy(one => one.Item1).Select(one => Open(one.Item1, one.Item2, one.Item2 + one.Item3)).ToArray();
            Assert.Equal(
                Correlator.Join(Noon.AddMinutes(minute), Window, open),
                Correlator.Join(Noon.AddMinutes(minute), Window, open.Reverse()));
        });

    private static Candidate Open(int id, int first, int last) =>
        new(new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), Noon.AddMinutes(first), Noon.AddMinutes(last));
}
