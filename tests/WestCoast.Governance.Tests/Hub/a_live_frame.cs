using System.Text;
using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Hub.Live;

namespace WestCoast.Governance.Tests.Hub;

/// <summary>The bytes of a server-sent event, as the HTML standard has them.</summary>
public class a_live_frame
{
    private static readonly IncidentChanged Change = new()
    {
        IncidentId = Guid.Empty, Sequence = 41, Version = 2, Change = "incident_routed", Place = "370211001",
        At = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(8)), Row = """{"title":"可燃气体"}""", TraceParent = "00-a-b-01",
    };

    [Fact]
    public void of_a_change_carries_its_sequence_as_id_and_the_row_as_it_is()
    {
        var frame = LiveFrame.Of(Change);

        Assert.Equal(
            "id: 41\nevent: change\ndata: {\"sequence\":41,\"change\":\"incident_routed\",\"at\":\"2026-03-02T04:00:00+00:00\",\"row\":{\"title\":\"可燃气体\"}}\n\n",
            Text(frame));
        Assert.Equal((41L, "370211001", "00-a-b-01"), (frame.Sequence, frame.Place, frame.TraceParent));
    }

    [Fact]
    public void without_a_place_in_the_order_has_no_id_so_that_a_browser_keeps_the_last_one()
    {
        var frame = LiveFrame.Of("ping", null, new { now = 1 });

        Assert.Equal("event: ping\ndata: {\"now\":1}\n\n", Text(frame));
        Assert.Equal((0L, null), (frame.Sequence, frame.Place));
    }

    [Fact]
    public void of_a_snapshot_has_the_sequence_it_stands_at() =>
        Assert.Equal("id: 7\nevent: snapshot\ndata: {\"sequence\":7}\n\n", Text(LiveFrame.Of("snapshot", 7, new { sequence = 7 })));

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\r\nb")]
    [InlineData("a\rb")]
    public void is_one_line_of_data_whatever_a_text_holds(string text)
    {
        var lines = Text(LiveFrame.Of("change", 1, new { text })).Split('\n', '\r');
        Assert.Equal(["id: 1", "event: change"], lines[..2]);
        Assert.StartsWith("data: {", lines[2], StringComparison.Ordinal);
        Assert.Equal(["", ""], lines[3..]);
    }

    private static string Text(LiveFrame frame) => Encoding.UTF8.GetString(frame.Bytes.Span);
}
