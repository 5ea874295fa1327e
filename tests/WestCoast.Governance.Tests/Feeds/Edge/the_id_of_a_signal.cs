using CsCheck;
using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Tests.Feeds.Edge;

/// <summary>The known values were computed with Python's uuid.uuid5 in the namespace 6f7b3c1e-2d0a-5b94-9d53-37021100c0de.</summary>
public class the_id_of_a_signal
{
    [Theory]
    [InlineData("hotline-1", "12345-2026-0001", "b73cbf2f-d1db-5755-a3f5-8e99fd5fb2ad")]
    [InlineData("hotline-1", "工单-7", "fe76a155-8c7d-5a93-855a-a9c0e467275c")]
    public void is_the_version_5_uuid_of_feed_source_and_event(string source, string eventId, string id) =>
        Assert.Equal(Guid.Parse(id), SignalIds.For("hotline", source, eventId));

    [Fact]
    public void of_a_frame_is_that_of_its_bytes() =>
        Assert.Equal(Guid.Parse("c80a2f7f-40a8-59f5-af90-d2ee90bedf62"), SignalIds.ForFrame("fire", "panel-1", [0, 255, 16]));

    [Fact]
    public void is_the_same_for_the_same_event_and_another_for_any_other() =>
        Gen.Select(Words, Words).Sample((a, b) => Assert.Equal(a == b, Id(a) == Id(b)));

    private static readonly Gen<(string, string, string)> Words =
        Gen.Select(Gen.OneOf("fire", "hazmat"), Gen.OneOf("a", "b", "ab"), Gen.OneOf("1", "2", "b1", "12"));

    private static Guid Id((string Feed, string Source, string Event) told) => SignalIds.For(told.Feed, told.Source, told.Event);
}
