using System.Buffers;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Stations;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

#pragma warning disable CA5394 // noise that must repeat
public class any_bytes_of_a_monitor
{
    /// <summary>A million small buffers: random bytes, letters of the protocol, and a good packet with a few bytes spoilt.</summary>
    [Fact]
    public void never_throw_and_cost_no_more_than_they_are()
    {
        var (random, letters, good) = (new Random(212_2017), "##0123456789ABCDEF=;,&-CNPQW\r\n"u8.ToArray(), Wrap("ST=91;CN=9014;MN=1;CP=&&&&"));
        var (buffer, frames) = (new byte[48], 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000_000; i++)
        {
            var length = random.Next(buffer.Length);
            Fill(buffer, i % 3, random, letters, good);
            var input = new ReadOnlySequence<byte>(buffer, 0, length);
            var left = input.Length;
            var read = Hj212FrameReader.Read(ref input);
            if (read is FrameRead<Hj212Frame>.NeedMore != (input.Length == left))
                Assert.Fail($"{read} and {left - input.Length} bytes on: {Convert.ToHexString(buffer, 0, length)}");
            frames += read is FrameRead<Hj212Frame>.Frame ? 1 : 0;
        }

        Assert.True(frames > 100, "The noise must reach whole packets.");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 1_000_000); // bytes a buffer, on average
    }

    [Fact]
    public void that_claim_much_cost_nothing()
    {
        var claim = new ReadOnlySequence<byte>("##1024QN="u8.ToArray());
        Hj212FrameReader.Read(ref claim);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Hj212FrameReader.Read(ref claim);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1000);
    }

    [Fact]
    public async Task in_a_right_packet_never_throw_further_up()
    {
        var (random, line) = (new Random(212_2025), Line(Works));
        var words = "QN=|ST=|CN=2011|CN=2051|MN=|Flag=|PNUM=|PNO=|CP=&&|&&|;|,|=|-|DataTime=20160801085857|a21028-Rtd|a21028-Flag=|N|D|9.5|1e5|\0|\uFFFD|SB1-RS=4|EFlag".Split('|');
        for (var i = 0; i < 20_000; i++)
        {
            var noise = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
            var heard = await line.Hear(i % 2 == 0 ? noise : Data(i % 4 == 1 ? 2011 : 2051, noise, flag: random.Next(12)), Now.AddSeconds(i));
            Assert.All(heard.Readings, reading => Assert.True(double.IsFinite(reading.Value) && reading.ReadingId.Length <= 100));
        }
    }

    private static void Fill(byte[] buffer, int kind, Random random, byte[] letters, byte[] good)
    {
        if (kind == 0)
            random.NextBytes(buffer);
        else if (kind == 1)
            for (var at = 0; at < buffer.Length; at++)
                buffer[at] = letters[random.Next(letters.Length)];
        else
            good.CopyTo(buffer, 0);
        for (var spoilt = kind == 2 ? random.Next(3) : 0; spoilt > 0; spoilt--)
            buffer[random.Next(good.Length)] = (byte)random.Next(256);
        if (kind != 2)
            buffer[0] = buffer[1] = (byte)'#';
    }
}
