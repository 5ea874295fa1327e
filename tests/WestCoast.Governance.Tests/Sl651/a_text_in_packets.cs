using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class a_text_in_packets
{
    private readonly ILine<Sl651Frame> _line = Stations.Line();

    [Fact]
    public async Task is_heard_when_the_last_has_come_and_confirmed_once()
    {
        var packets = Packets(4);
        foreach (var packet in packets[..3])
        {
            var waiting = await _line.Accept(packet);
            Assert.True(waiting.Confirm.IsEmpty && waiting.Readings.Count == 0);
        }

        var whole = await _line.Accept(packets[3]);
        Assert.Equal(24, whole.Readings.Count);
        Assert.Equal(Beijing("2026-07-01 05:00:00"), whole.Readings[^1].At);

        var confirm = One(whole.Confirm);
        Assert.Equal((true, Sl651Mark.Esc, new Sl651Packet(4, 4)), (confirm.Down, confirm.End, confirm.Packet));
        Assert.Equal(0x0102, Text(Sl651Function.KeepAlive, confirm.Text.ToArray()).Serial);
    }

    [Fact]
    public async Task may_come_in_any_order_and_more_than_once()
    {
        var packets = Packets(4);
        foreach (var i in (int[])[2, 0, 2, 1])
            await _line.Accept(packets[i]);

        Assert.Equal(24, (await _line.Accept(packets[3])).Readings.Count);
    }

    [Fact]
    public async Task with_one_lost_is_refused_by_its_number_and_whole_when_that_comes()
    {
        var packets = Packets(4);
        await _line.Accept(packets[0]);
        await _line.Accept(packets[2]);

        var refused = await _line.Hear(packets[3]);
        Assert.Equal(("packets.incomplete", "function 38: of 4 packets 1 are missing: 2"), (refused.Refused, refused.Detail));
        var deny = One(refused.Deny);
        Assert.Equal((Sl651Mark.Nak, new Sl651Packet(4, 2)), (deny.End, deny.Packet));

        var whole = await _line.Accept(packets[1] with { End = Sl651Mark.Etx });
        Assert.Equal(24, whole.Readings.Count);
        Assert.Equal(Sl651Mark.Esc, One(whole.Confirm).End);
    }

    [Fact]
    public async Task that_the_broker_did_not_take_is_whole_again_when_its_last_comes_again()
    {
        var packets = Packets(2);
        await _line.Accept(packets[0]);

        Assert.Equal(24, (await _line.Hear(packets[1])).Readings.Count);
        Assert.Equal(24, (await _line.Accept(packets[1])).Readings.Count);
    }

    [Fact]
    public async Task whose_confirmation_was_lost_is_confirmed_again_and_not_heard_again()
    {
        var packets = Packets(2);
        await _line.Accept(packets[0]);
        await _line.Accept(packets[1]);

        var again = await _line.Accept(packets[1], Now.AddMinutes(1));
        Assert.Empty(again.Readings);
        Assert.Equal((Sl651Mark.Esc, 0x0102), (One(again.Confirm).End, Text(Sl651Function.KeepAlive, One(again.Confirm).Text.ToArray()).Serial));
    }

    [Fact]
    public async Task that_waits_too_long_is_given_up_and_the_next_packet_says_what_was_missing()
    {
        var packets = Packets(4);
        await _line.Accept(packets[0]);
        await _line.Accept(packets[2]);
        var later = Now + TimeSpan.FromMinutes(2.1);

        Assert.Equal(24, (await _line.Accept(With(Sl651Function.QueryPeriod, Period()), later)).Readings.Count);
        var refused = await _line.Hear(packets[0], later);
        Assert.Equal(("packets.given-up", "0012345678 function 38: of 4 packets 2 are missing: 2, 4"), (refused.Refused, refused.Detail));
        Assert.Equal(new Sl651Packet(4, 1), One(refused.Deny).Packet);

        foreach (var packet in packets[..3])
            await _line.Accept(packet, later);
        Assert.Equal(24, (await _line.Accept(packets[3], later)).Readings.Count);
    }

    [Fact]
    public async Task that_the_station_begins_anew_is_not_mixed_with_what_was_there()
    {
        var (old, anew) = (Packets(4), Packets(4, serial: 0x0304));
        foreach (var packet in old[..3])
            await _line.Accept(packet);
        await _line.Accept(anew[0]);
        await _line.Accept(anew[1]);

        Assert.Equal("function 38: of 4 packets 1 are missing: 3", (await _line.Hear(anew[3])).Detail);
        Assert.Equal(24, (await _line.Accept(anew[2])).Readings.Count);
    }

    [Fact]
    public async Task is_refused_when_there_are_too_many_packets_texts_or_bytes()
    {
        var many = await _line.Hear(With(Sl651Function.Picture, [1]) with { Packet = new(1025, 1) });
        Assert.Equal("packets.too-many", many.Refused);

        for (byte function = 0xE0; function < 0xE4; function++)
            await _line.Accept(With(function, [1]) with { Packet = new(2, 1), End = Sl651Mark.Etb });
        Assert.Equal("packets.too-many-texts", (await _line.Hear(With(0xE4, [1]) with { Packet = new(2, 1) })).Refused);

        var line = Stations.Line();
        for (var i = 1; i <= 262; i++)
            await line.Accept(With(Sl651Function.Picture, new byte[4000]) with { Packet = new(1000, i), End = Sl651Mark.Etb });
        Assert.Equal("packets.too-long", (await line.Hear(With(Sl651Function.Picture, new byte[4000]) with { Packet = new(1000, 263) })).Refused);
    }

    [Fact]
    public async Task of_two_stations_on_one_connection_are_kept_apart()
    {
        var mine = Packets(2);
        var other = Packets(2).Select(packet => packet with { Station = "0000000009" }).ToArray();
        await _line.Accept(mine[0]);
        await _line.Accept(other[0]);

        Assert.Equal(24, (await _line.Accept(mine[1])).Readings.Count);
        Assert.Equal("station.mismatch", (await _line.Hear(other[1])).Refused);
    }

    private static byte[] Period(ushort serial = 0x0102) => new Sl651TextWriter(serial, Now).Station("0012345678", Sl651StationType.River)
        .Observed(Beijing("2026-06-30 06:00:00")).Period(TimeSpan.FromHours(1), 0x39, Enumerable.Range(0, 24).Select(i => (decimal?)(serial + i))).ToArray();

    private static Sl651Frame[] Packets(int total, ushort serial = 0x0102)
    {
        var text = Period(serial);
        return
        [
            .. text.Chunk((text.Length + total - 1) / total).Select((part, i) =>
                With(Sl651Function.QueryPeriod, part) with { Packet = new(total, i + 1), End = i + 1 == total ? Sl651Mark.Etx : Sl651Mark.Etb }),
        ];
    }
}
