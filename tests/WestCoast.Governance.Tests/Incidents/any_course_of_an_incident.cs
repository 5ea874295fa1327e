using CsCheck;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Incidents;

public class any_course_of_an_incident
{
    private static readonly Gen<Severity> Severities = Gen.OneOf(Severity.Extreme, Severity.Severe, Severity.Major, Severity.General);
    private static readonly Gen<Actor> People = Gen.OneOf(Li, Wang);

    private static readonly Gen<IncidentCommand> Commands = Gen.OneOf<IncidentCommand>(
        Gen.Const<IncidentCommand>(Open),
        Gen.Select(Gen.Int[1, 5], Severities, Gen.Bool, (n, severity, cleared) =>
            (IncidentCommand)Join(Signal(n) with { Cleared = cleared }, severity, severity < Severity.Major ? ToDistrict : ToSubdistrict)),
        Gen.Select(Gen.Long[-1, 12].Nullable(), People, (seen, by) => (IncidentCommand)new Acknowledge(seen, Noon, by)),
        Gen.Select(Gen.String, People, (text, by) => (IncidentCommand)new AddNote(text, Noon, by)));

    private static readonly Gen<List<IncidentCommand>> Courses = Commands.List[0, 20];

    [Fact]
    public void folds_and_its_version_counts_the_events() => Courses.Sample(course =>
    {
        var history = Play(course);
        Assert.Equal(history.Count, Incident.Fold(history).Version);
        Assert.True(history.Count == 0 || history[0] is IncidentOpened);
        Assert.DoesNotContain(history.Skip(1), happened => happened is IncidentOpened);
    });

    [Fact]
    public void is_answered_the_same_when_asked_again() => Courses.Sample(course =>
    {
        var incident = Incident.Fold(Play(course));
        foreach (var command in course)
            Assert.Equal(Told(IncidentDecider.Decide(command, incident)), Told(IncidentDecider.Decide(command, incident)));
    });

    [Fact]
    public void never_grows_milder_nor_gives_more_time_nor_changes_hands() => Courses.Sample(course =>
    {
        var before = Incident.None;
        foreach (var happened in Play(course))
        {
            var after = Incident.Evolve(before, happened);
            if (before.Status == IncidentStatus.Open)
            {
                Assert.True(after.Severity <= before.Severity);
                Assert.All(before.Deadlines, due => Assert.True(after.Deadlines.Single(d => d.Name == due.Name).DueAt <= due.DueAt));
                Assert.True(before.AcknowledgedBy is null || after.AcknowledgedBy == before.AcknowledgedBy);
            }

            before = after;
        }
    });

    private static List<IncidentEvent> Play(List<IncidentCommand> course)
    {
        var history = new List<IncidentEvent>();
        foreach (var command in course)
        {
            if (IncidentDecider.Decide(command, Incident.Fold(history)) is Decision.Accepted accepted)
                history.AddRange(accepted.Events);
        }

        return history;
    }

    private static string Told(Decision decision) => decision switch
    {
        Decision.Accepted accepted => string.Join('\n', accepted.Events),
        Decision.Rejected rejected => rejected.ToString(),
        _ => "",
    };
}
