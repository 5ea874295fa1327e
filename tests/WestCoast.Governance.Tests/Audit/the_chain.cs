using System.Text;
using WestCoast.Governance.Hub.Audit;

namespace WestCoast.Governance.Tests.Audit;

public class the_chain
{
    private static readonly Guid Stream = Guid.Parse("0195d1c0-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset At = new(2026, 3, 2, 12, 0, 0, 123, 456, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("""{"b":1,"a":[true,null,"x"]}""", """{ "a" : [ true , null, "x" ], "b" : 1 }""")]
    [InlineData("""{"地":"黄岛","é":"\u00e9"}""", """{"é":"é","地":"\u9ec4\u5c9b"}""")]
    [InlineData("""{"t":"\u000a\u0001\/"}""", """{"t":"\n\u0001/"}""")]
    public void does_not_mind_how_a_value_is_spelled(string one, string other) => Assert.Equal(Spelled(one), Spelled(other));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":1}""", """{"a":1.0}""")]
    [InlineData("""{"a":null}""", "{}")]
    [InlineData("""["a","b"]""", """["b","a"]""")]
    [InlineData("""{"a":"b\",\"c\":\"d"}""", """{"a":"b","c":"d"}""")]
    public void minds_every_difference_of_value(string one, string other) => Assert.NotEqual(Spelled(one), Spelled(other));

    [Fact]
    public void is_what_anybody_can_compute() => Assert.Equal(
        """[7,"00000000-0000-0000-0000-000000000007","0195d1c0-0000-7000-8000-000000000001",7,"note_added","2026-03-02T04:00:00.123456Z",{"a":"7"},null]""",
        Event(7).Canonical());

    [Fact]
    public void holds_when_nothing_was_touched()
    {
        var walk = Walk(Life(5));
        Assert.Equal((0, 5, 0), (walk.Found, walk.Events, walk.NotYetChained));
        Assert.Equal([3], walk.Links.Keys);
    }

    [Fact]
    public void shows_any_field_that_was_changed() => Assert.All(
        new Func<StoredEvent, StoredEvent>[]
        {
            e => e with { Data = """{"a":"8"}""" }, e => e with { Headers = "{}" }, e => e with { Type = "incident_closed" }, e => e with { Version = 9 },
            e => e with { Stream = Guid.Empty }, e => e with { Id = Guid.Empty }, e => e with { Timestamp = At.AddMicroseconds(1) },
        },
        change =>
        {
            var life = Life(5);
            life[2].Event = change(life[2].Event!);
            var only = Assert.Single(Walk(life).Findings);
            Assert.Equal((Tampering.Changed, 3, 2), (only.What, only.Sequence, only.After));
        });

    [Fact]
    public void shows_a_link_that_was_changed_and_where_it_no_longer_fits()
    {
        var life = Life(5);
        life[2].Link = new byte[32];
        Assert.Equal([3, 4], Walk(life).Findings.Select(finding => finding.Sequence));
    }

    [Fact]
    public void shows_what_was_deleted_inserted_hidden_or_moved()
    {
        var deleted = Life(5);
        deleted[1].Event = null;
        Assert.Equal((Tampering.Deleted, 2), Only(deleted));

        var inserted = Life(5);
        inserted.RemoveAt(1);
        inserted = [.. Life(1), new(Event(2), null), .. Chained([1, 3, 4, 5]).Skip(1)];
        Assert.Equal((Tampering.Inserted, 2), Only(inserted));

        var hidden = Life(5);
        hidden[4].Archived = true;
        Assert.Equal((Tampering.Hidden, 5), Only(hidden));

        var moved = Life(5);
        (moved[1].Event, moved[2].Event) = (moved[2].Event! with { Sequence = 2 }, moved[1].Event! with { Sequence = 3 });
        Assert.Equal([2, 3], Walk(moved).Findings.Select(finding => finding.Sequence));
    }

    [Fact]
    public void shows_that_events_were_cut_out_with_their_links()
    {
        var life = Life(6);
        life.RemoveRange(2, 2);
        var only = Assert.Single(Walk(life).Findings);
        Assert.Equal((Tampering.Changed, 5, 2), (only.What, only.Sequence, only.After));

        var beheaded = Life(3);
        beheaded.RemoveAt(0);
        Assert.Equal((Tampering.Changed, 2), Only(beheaded));
    }

    [Fact]
    public void waits_for_what_is_newer_than_its_end()
    {
        List<Row> life = [.. Life(3), new(Event(4), null)];
        var walk = Walk(life);
        Assert.Equal((0, 1), (walk.Found, walk.NotYetChained));
    }

    internal static StoredEvent Event(long n) =>
        new(n, new Guid(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)n]), Stream, n, "note_added", At, $$"""{"a":"{{n}}"}""", null);

    internal sealed class Row(StoredEvent? happened, byte[]? link)
    {
        public StoredEvent? Event { get; set; } = happened;
        public byte[]? Link { get; set; } = link;
        public bool Archived { get; set; }
    }

    private static List<Row> Life(int events) => Chained(Enumerable.Range(1, events));

    private static List<Row> Chained(IEnumerable<int> numbers)
    {
        var link = Chain.Beginning;
        return [.. numbers.Select(n => new Row(Event(n), link = Chain.Next(link, Event(n))))];
    }

    private static (Tampering, long) Only(List<Row> life)
    {
        var only = Assert.Single(Walk(life).Findings);
        return (only.What, only.Sequence);
    }

    private static RecordWalk Walk(List<Row> life)
    {
        var links = life.Where(row => row.Link is not null).ToList();
        var walk = new RecordWalk(links.Max(row => row.Event?.Sequence ?? 0), new HashSet<long> { 3 });
        var n = 0L;
        foreach (var row in life)
        {
            n = row.Event?.Sequence ?? n + 1;
            if (row.Event is null)
                walk.Missing(n, Stream, n, row.Link!);
            else if (row.Link is null)
                walk.Unchained(row.Event);
            else
                walk.Chained(row.Event, row.Link, row.Archived);
        }

        return walk;
    }

    private static string Spelled(string json)
    {
        var text = new StringBuilder();
        CanonicalJson.Write(text, json);
        return text.ToString();
    }
}
