using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class a_message_in_parts
{
    private static string Part(int number, int of, string cp, string qn = "20160801085857223") =>
        $"QN={qn};ST=31;CN=2051;PW=123456;MN={Mn};Flag=7;PNUM={of};PNO={number};CP=&&{cp}&&";

    [Fact]
    public async Task that_each_tell_their_time_are_heard_and_acknowledged_at_once()
    {
        var line = Line(Outfall);
        var first = await line.Hear(Part(1, 2, "DataTime=20160801085000;a21026-Avg=1,a21026-Flag=N"));
        var second = await line.Hear(Part(2, 2, "DataTime=20160801085000;a21002-Avg=2,a21002-Flag=N"));

        Assert.Equal("hj212-0002/a21026-Avg", Assert.Single(first.Readings).DeviceId);
        Assert.Equal("hj212-0002/a21002-Avg", Assert.Single(second.Readings).DeviceId);
        Assert.All([first, second], heard => Assert.Equal((9014, 4), (Sent(heard.Confirm).Cn, Sent(heard.Confirm).Flag!.Value.Bits)));
    }

    [Fact]
    public async Task published_by_a_real_station_are_both_heard_though_2005_names_neither_exchange_nor_flag()
    {
        var station = Outfall with { Address = "DM000001" };
        var line = Line(station);
        foreach (var (file, count) in new[] { ("golden-part-1-of-2-2005", 6), ("golden-part-2-of-2-2005", 2) })
        {
            var heard = await line.Hear(Assert.IsType<FrameRead<Hj212Frame>.Frame>(Read(Bytes(file)).Read).Value.Text, new DateTimeOffset(2019, 12, 25, 15, 52, 5, TimeSpan.FromHours(8)));
            Assert.Equal(count, heard.Readings.Count);
            Assert.True(heard.Confirm.IsEmpty); // no Flag, no answer wanted
            Assert.Null(heard.Refused);
        }
    }

    [Fact]
    public async Task without_a_time_wait_for_each_other_and_are_acknowledged_together()
    {
        var line = Line(Outfall);
        foreach (var part in new[] { Part(3, 3, "26-Flag=N"), Part(2, 3, "a21002-Avg=2;a21026-Avg=1,a210"), Part(2, 3, "a21002-Avg=2;a21026-Avg=1,a210") })
        {
            var held = await line.Hear(part);
            Assert.True(held.Readings.Count == 0 && held.Confirm.IsEmpty && held.Deny.IsEmpty && held.Refused is null);
        }

        var whole = await line.Hear(Part(1, 3, "w00000-Avg=3;"));
        Assert.Equal("time.missing", whole.Refused); // nobody told the time of an interval
    }

    [Fact]
    public async Task take_their_time_from_the_part_that_told_it()
    {
        var line = Line(Outfall);
        await line.Hear(Part(2, 3, "a21002-Avg=2;a21026-Avg=1,a210"));
        var first = await line.Hear(Part(1, 3, "DataTime=20160801085000;w00000-Avg=3"));
        var whole = await line.Hear(Part(3, 3, "26-Flag=N"));

        Assert.Single(first.Readings);
        Assert.Equal(["hj212-0002/a21002-Avg", "hj212-0002/a21026-Avg"], whole.Readings.Select(reading => reading.DeviceId));
        Assert.All(whole.Readings, reading => Assert.Equal(first.Readings[0].At, reading.At));
        Assert.Equal(9014, Sent(whole.Confirm).Cn);
    }

    [Fact]
    public async Task are_given_up_in_time_and_the_missing_are_named()
    {
        var line = Line(Outfall);
        await line.Hear(Part(2, 4, "a21002-Avg=2"));
        var late = await line.Hear(Part(4, 4, "a21002-Avg=2"), Now + Hj212Parts.Patience + TimeSpan.FromSeconds(1));
        Assert.Equal(("parts.missing", "1, 3, 4 of 4 missing"), (late.Refused, late.Detail));
        Assert.Equal("100", Sent(late.Deny).Parameter("QnRtn"));

        await line.Hear(Part(1, 2, "a21002-Avg=2", "20160801085857999"), Now.AddHours(1));
        var next = await line.Hear(Data(2011, "DataTime=20160801095900;a21026-Rtd=1"), Now.AddHours(2));
        Assert.Null(next.Refused);
        Assert.Equal("parts.missing: QN=20160801085857999 CN=2051: 2 of 2 missing", next.Detail);
    }

    [Fact]
    public void are_bounded_in_sets_bytes_and_agreement()
    {
        var parts = new Hj212Parts();
        Assert.IsType<Hj212Part.Held>(parts.Take(Segment(Part(1, 2, "a-Avg=1")), Now));
        Assert.Equal(Hj212Parts.Disagree, Assert.IsType<Hj212Part.Refused>(parts.Take(Segment(Part(2, 3, "a-Avg=1")), Now)).Reason);
        for (var i = 0; i < 1000; i++)
            parts.Take(Segment(Part(1, 2, "a-Avg=1", $"2016080108585{i:D4}")), Now.AddMilliseconds(i));
        Assert.Equal(1001 - Hj212Parts.MostSets, parts.GivenUp(Now).Count);

        var text = new string('x', 900);
        var taken = Enumerable.Range(1, 100).Select(i => parts.Take(Segment(Part(i, 9999, text)), Now)).ToList();
        Assert.Contains(taken, part => part is Hj212Part.Refused { Reason: Hj212Parts.TooLarge });
        Assert.Equal(Hj212Parts.MostBytes / 900, taken.FindIndex(part => part is Hj212Part.Refused));
    }

    [Fact]
    public void that_come_twice_do_no_harm()
    {
        var parts = new Hj212Parts();
        for (var i = 0; i < 1000; i++)
            Assert.IsType<Hj212Part.Held>(parts.Take(Segment(Part(1, 2, new string('x', 900))), Now));

        Assert.IsType<Hj212Part.Ready>(parts.Take(Segment(Part(2, 2, "a21026-Avg=1")), Now));
    }
}
