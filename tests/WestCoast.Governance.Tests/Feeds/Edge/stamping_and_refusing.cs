using System.Buffers;
using System.Text;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Tests.Feeds.Edge;

public class stamping_and_refusing
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly EdgeStamp Live = new(World.Live);

    [Theory]
    [InlineData(World.Live, null, null)]
    [InlineData(World.Live, "Actual", null)]
    [InlineData(World.Live, "Exercise", "world.mismatch")]
    [InlineData(World.Live, "Test", "world.mismatch")]
    [InlineData(World.Live, "actual", "status.unknown")]
    [InlineData(World.Live, "", "status.unknown")]
    [InlineData(World.Drill, null, null)]
    [InlineData(World.Drill, "Exercise", null)]
    [InlineData(World.Drill, "Actual", "world.mismatch")]
    [InlineData(World.Drill, "Real", "status.unknown")]
    public void lets_in_only_what_is_meant_for_this_world(World world, string? declared, string? refusal) =>
        Assert.Equal(refusal, new EdgeStamp(world).Refuse(declared));

    [Fact]
    public void live_is_actual_and_drill_is_exercise()
    {
        Assert.Equal(CapStatus.Actual, Live.CapStatus);
        Assert.Equal(CapStatus.Exercise, new EdgeStamp(World.Drill).CapStatus);
    }

    [Fact]
    public void keeps_the_bytes_with_the_reason_and_the_stamp()
    {
        var refused = Refuse("{\"value\":\"NaN\"}"u8.ToArray());

        Assert.Equal((World.Live, CapStatus.Actual), (refused.World, refused.CapStatus));
        Assert.Equal(("fire", "panel-1", "json.wrong-type", "$.value"), (refused.Feed, refused.Source, refused.Reason, refused.Detail));
        Assert.Equal("{\"value\":\"NaN\"}", Encoding.UTF8.GetString(refused.Bytes));
        Assert.Equal((15, Noon), (refused.Length, refused.ReceivedAt));
    }

    [Fact]
    public void keeps_64_KiB_of_a_longer_message_and_says_how_long_it_was()
    {
        var refused = Refuse(new byte[Refusals.BytesKept + 1]);
        Assert.Equal((64 * 1024, 64 * 1024 + 1), (refused.Bytes.Length, refused.Length));
    }

    [Fact]
    public void gives_the_same_bytes_of_the_same_sender_the_same_id()
    {
        Assert.Equal(Refuse([1, 2]).RefusalId, Refuse([1, 2]).RefusalId);
        Assert.NotEqual(Refuse([1, 2]).RefusalId, Refuse([1, 3]).RefusalId);
    }

    [Fact]
    public void keeps_a_detail_that_can_be_stored()
    {
        var detail = Refuse([1], detail: "a\0b" + new string('x', 100_000)).Detail;

        Assert.StartsWith("a\uFFFDbx", detail, StringComparison.Ordinal);
        Assert.Equal(Refusals.DetailKept, detail.Length);
    }

    [Theory]
    [InlineData(10, 0, false)]
    [InlineData(10, 1, true)]
    [InlineData(-60, 0, false)]
    public void what_is_more_than_ten_minutes_old_is_late(int minutes, int ticks, bool late) =>
        Assert.Equal(late, EventTime.IsLate(Noon, Noon.AddMinutes(minutes).AddTicks(ticks)));

    [Theory]
    [InlineData(5, 0, false)]
    [InlineData(5, 1, true)]
    [InlineData(-60, 0, false)]
    public void what_is_more_than_five_minutes_ahead_is_impossible(int minutes, int ticks, bool impossible) =>
        Assert.Equal(impossible, EventTime.IsImpossible(Noon.AddMinutes(minutes).AddTicks(ticks), Noon));

    private static Contracts.Feeds.MessageRefused Refuse(byte[] bytes, string detail = "$.value") =>
        Live.Refuse("fire", "panel-1", "json.wrong-type", detail, new ReadOnlySequence<byte>(bytes), Noon);
}
