using CsCheck;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Tests.Stored;

namespace WestCoast.Governance.Tests.Incidents;

/// <summary>Whatever people, the hub and time do to an incident, in whatever order: it never comes into a state that must not be.</summary>
public class any_course_of_an_incident
{
    private const int Often = 1_000;

    [Fact]
    public void folds_and_its_version_counts_the_events() => Lives((history, its) =>
    {
        Assert.Equal(history.Count, its.Version);
        Assert.Single(history, happened => happened is IncidentOpened);
        Assert.Equal(its, Incident.Fold(history));
    });

    [Fact]
    public void has_one_desk_and_it_is_where_it_was_last_put() => States((before, happened, after) =>
    {
        Assert.True(happened is not IncidentRouted to || (after.Tier, after.Division, after.Department) == (to.Tier, to.Division, to.Department));
        Assert.True(happened is IncidentRouted || (after.Tier, after.Division, after.Department) == (before.Tier, before.Division, before.Department));
    });

    [Fact]
    public void has_at_most_one_live_assignment_and_it_is_the_one_a_simple_ledger_has() => Lives((history, its) =>
    {
        var ledger = Ledger(history);
        Assert.InRange(ledger.Count, 0, 1);
        Assert.Equal(ledger.SingleOrDefault(), its.Live?.Id ?? default);
        Assert.InRange(its.Assignments.Count(assignment => assignment.IsLive), 0, 1);
    });

    [Fact]
    public void is_closed_only_when_verified_by_somebody_who_had_no_hand_in_it() => States((before, happened, after) =>
    {
        if (happened is IncidentClosed)
            Assert.DoesNotContain(before.Verified!.By.User, before.Handlers);
        Assert.True(after.Verified is null || after.Resolved is not null);
        Assert.True(after.Resolved is null || after.Live is null);
    });

    [Fact]
    public void names_as_handlers_all_who_took_part() => Lives((history, its) => Assert.Equal(
        history.Where((happened, n) => happened is AssignmentAccepted or ArrivedOnScene or IncidentResolved
                || (happened is FieldReported && Incident.Fold(history.Take(n)).Resolved is null))
            .Select(happened => happened.By.User).Distinct().Order(),
        its.Handlers.Order()));

    [Fact]
    public void never_gives_more_time_to_arrive_or_to_resolve_unless_it_begins_anew() => Lives((history, _) =>
    {
        var (its, least) = (Incident.None, new Dictionary<string, DateTimeOffset>());
        foreach (var happened in history)
        {
            its = Incident.Evolve(its, happened);
            if (happened is IncidentReopened or IncidentUnmerged)
                least.Clear(); // the routing that follows starts them
            else if (happened is IncidentRouted || least.Count > 0)
            {
                foreach (var step in new[] { Steps.Arrive, Steps.Resolve })
                {
                    var due = its.Deadlines.Single(limit => limit.Name == step).DueAt;
                    Assert.True(!least.TryGetValue(step, out var before) || due <= before, $"{happened.GetType().Name} gave more time to {step}");
                    least[step] = due;
                }
            }
        }
    });

    [Fact]
    public void misses_and_reminds_of_a_limit_once_for_each_start() => Lives((history, _) => Assert.All(Begun(history), life =>
    {
        Assert.Distinct(life.OfType<DeadlineMissed>().Select(missed => (missed.Name, missed.DueAt)));
        Assert.Distinct(life.OfType<DeadlineReminded>().Select(told => (told.Name, told.DueAt)));
        Assert.All(life.OfType<DeadlineMissed>(), missed => Assert.True(missed.At >= missed.DueAt));
    }));

    [Fact]
    public void leaves_nothing_that_is_overdue_unnoticed() => AnyCourse.Courses.Sample(
        course => { AnyCourse.Play(course, (its, now) => Assert.All(RunningDeadlines.Of(its).Where(limit => limit.DueAt <= now), limit => Assert.Contains(limit.Name, its.Missed))); }, iter: Often);

    [Fact]
    public void always_has_somebody_who_must_do_something_until_it_is_resolved() => Lives((_, its) =>
    {
        if (its is { Status: IncidentStatus.Open, Resolved: null })
            Assert.True(its.AcknowledgedBy is not null || its.Live is not null || its.Confirmed is not null || its.Deadlines.Any(limit => limit.Name == Steps.Acknowledge));
    });

    [Fact]
    public void bounces_so_often_and_no_more() => Lives((history, its) =>
    {
        Assert.InRange(its.Bounces, 0, 3);
        Assert.All(Begun(history), life => Assert.InRange(life.Count(happened => happened is IncidentReturned or IncidentTransferred), 0, 4));
    });

    [Fact]
    public void says_how_it_stands_without_contradiction() => States((_, _, after) =>
    {
        var open = after.Status == IncidentStatus.Open;
        Assert.Equal(open, after.Ending is null);
        Assert.Equal(after.Ending == Ending.Merged, after.MergedInto is not null);
        Assert.Equal(open, Phases.Of(after) <= Phase.Verified);
        Assert.Equal(open, Phases.Stage(after) != Stage.Archived);
        Assert.Equal(after.Resolved is not null && open, Phases.Stage(after) == Stage.Feedback);
        Assert.True(after.Live is null || !open || Phases.Stage(after) == Stage.Handling);
        Assert.True(open || after.Live is null);
        Assert.True(open || RunningDeadlines.Of(after).Count == 0);
        Assert.All(RunningDeadlines.Of(after), limit => Assert.Contains(limit, after.Deadlines));
        Assert.Distinct(after.Deadlines.Select(limit => limit.Name));
        Assert.True(after.SignalCount >= 1);
    });

    [Fact]
    public void can_be_followed_by_any_event_of_the_store_without_a_fault() => Gen.Select(AnyCourse.Courses, Gen.Int[0, LaterShapes.Events.Count - 1].List[1, 10]).Sample(
        (course, stray) =>
        {
            var its = Incident.Fold(AnyCourse.Play(course).SelectMany(step => step));
            var after = stray.Select(n => LaterShapes.Events[n]).Aggregate(its, Incident.Evolve);
            Assert.Equal(its.Version + stray.Count, after.Version);
            Assert.NotNull(RunningDeadlines.Of(after));
            Assert.True(Enum.IsDefined(Phases.Of(after)));
        },
        iter: 1_000);

    [Fact]
    public void comes_by_every_event_that_there_is()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        Lives((history, _) => history.ForEach(happened => seen[happened.GetType().Name] = true), 5_000);
        Assert.Equal(
            typeof(IncidentEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IncidentEvent))).Select(type => type.Name).Except([nameof(FileAttached), nameof(PersonDataShown), nameof(PersonDataErased)]).Order(),
            seen.Keys.Order());
    }

    private static void Lives(Action<List<IncidentEvent>, Incident> holds, int often = Often) => AnyCourse.Courses.Sample(course =>
    {
        var history = AnyCourse.Play(course).SelectMany(step => step).ToList();
        holds(history, Incident.Fold(history));
    }, iter: often);

    private static void States(Action<Incident, IncidentEvent, Incident> holds) => Lives((history, _) =>
    {
        var before = Incident.None;
        foreach (var happened in history)
        {
            var after = Incident.Evolve(before, happened);
            holds(before, happened, after);
            before = after;
        }
    });

    /// <summary>The stretches of a history between its beginnings.</summary>
    private static List<List<IncidentEvent>> Begun(List<IncidentEvent> history)
    {
        var lives = new List<List<IncidentEvent>> { new() };
        foreach (var happened in history)
        {
            if (happened is IncidentReopened or IncidentUnmerged)
                lives.Add([]);
            lives[^1].Add(happened);
        }

        return lives;
    }

    /// <summary>Which assignments are live, told independently of the state.</summary>
    private static List<Guid> Ledger(List<IncidentEvent> history)
    {
        var (live, done) = (new List<Guid>(), (Guid?)null);
        foreach (var happened in history)
        {
            switch (happened)
            {
                case IncidentAssigned e: live.Add(e.AssignmentId); break;
                case AssignmentRefused e: live.Remove(e.AssignmentId); break;
                case AssignmentExpired e: live.Remove(e.AssignmentId); break;
                case AssignmentWithdrawn e: live.Remove(e.AssignmentId); break;
                case AssignmentHandedOver e: live.Remove(e.AssignmentId); break;
                case IncidentResolved: (done, _) = (live.Count > 0 ? live[0] : null, live.RemoveAll(_ => true)); break;
                case ResolutionSentBack when done is { } again: live.Add(again); done = null; break;
                case IncidentReopened or IncidentUnmerged: done = null; break;
            }
        }

        return live;
    }
}
