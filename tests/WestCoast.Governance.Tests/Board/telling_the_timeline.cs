using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Board.Sentences;
using WestCoast.Governance.Tests.Stored;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Board;

public class telling_the_timeline
{
    private static readonly IReadOnlyList<IncidentEvent> Everything = [.. LaterShapes.Events.Concat(Shapes.Life).DistinctBy(e => e.GetType())];

    private static readonly SentenceNames Named = new(code => $"<{code}>", code => $"<{code}>", code => $"<{code}>");

    [Fact]
    public void knows_every_event_in_both_languages()
    {
        var types = typeof(IncidentEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IncidentEvent)));
        Assert.All(types, type => Assert.Contains(Everything, happened => happened.GetType() == type));
        Assert.All(Everything, happened =>
        {
            var (zh, en) = (ChineseSentences.Of(happened, Named), EnglishSentences.Of(happened, Named));
            Assert.NotEqual(ChineseSentences.Of(new HappenedLater(Noon, Li), Named), zh);
            Assert.NotEqual(EnglishSentences.Of(new HappenedLater(Noon, Li), Named), en);
            Assert.Contains(zh, c => c > 127);
            Assert.DoesNotContain("{", zh + en, StringComparison.Ordinal);
            Assert.DoesNotContain(happened.GetType().Name, zh + en, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void says_who_did_it() => Assert.All(
        Everything.Where(e => e.By.IsPerson && e is not (DepartmentReportedIn or AssignmentWithdrawn or IncidentOpened or IncidentRouted)),
        e => Assert.Contains(e.By.User, ChineseSentences.Of(e, Named) + EnglishSentences.Of(e, Named), StringComparison.Ordinal));

    [Fact]
    public void calls_things_by_their_names()
    {
        var merged = new IncidentTransferred("370211001", "emergency", "370211002", "ecology", "属环保", 2, Noon, Li);
        Assert.Equal("li.na 从<370211001> · <emergency>转办至<370211002> · <ecology>（第2次）：属环保。", ChineseSentences.Of(merged, Named));
        Assert.Equal("li.na transferred it from <370211001> · <emergency> to <370211002> · <ecology> (time 2): 属环保.", EnglishSentences.Of(merged, Named));
    }

    private sealed record HappenedLater(DateTimeOffset At, Actor By) : IncidentEvent(At, By);
}
