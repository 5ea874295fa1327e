using WestCoast.Governance.Feeds.Sparkplug;
using static WestCoast.Governance.Tests.Sparkplug.Corpus;

namespace WestCoast.Governance.Tests.Sparkplug;

/// <summary>A payload has no checksum: what is cut short or flipped may still be a payload, but never a fault, and never more than its bytes are worth.</summary>
public class any_sparkplug_bytes
{
    private static readonly string[] Golden = ["nbirth", "ndata", "ndeath", "rebirth", "hand-computed"];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void of_the_corpus_are_read_as_their_file_says(string name)
    {
        var (payload, refused) = SparkplugPayloadReader.Read(Bytes(name));
        Assert.Equal(Expected(name), payload is null ? $"!{refused}" : $"{payload.Metrics.Count} metrics, seq {payload.Seq?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}");
    }

    [Fact]
    public void cut_short_are_malformed_or_have_less_in_them()
    {
        foreach (var whole in Golden.Select(Bytes))
        {
            for (var length = 0; length < whole.Length; length++)
            {
                var (payload, refused) = SparkplugPayloadReader.Read(whole.AsSpan(0, length));
                Assert.True(refused == "payload.malformed" || payload!.Metrics.Count <= SparkplugPayloadReader.Read(whole).Payload!.Metrics.Count);
            }
        }
    }

    [Fact]
    public void with_any_bit_flipped_never_throw_and_are_written_back_as_they_were_understood()
    {
        foreach (var whole in Golden.Select(Bytes))
        {
            for (var bit = 0; bit < whole.Length * 8; bit++)
            {
                var spoilt = (byte[])whole.Clone();
                spoilt[bit / 8] ^= (byte)(1 << (bit % 8));
                if (SparkplugPayloadReader.Read(spoilt).Payload is not { } read)
                    continue;
                var again = SparkplugPayloadReader.Read(SparkplugPayloadWriter.Write(read)).Payload!;
                Assert.Equal((read.Timestamp, read.Seq, read.Metrics.Count), (again.Timestamp, again.Seq, again.Metrics.Count));
            }
        }
    }

    [Fact]
    public void of_noise_never_throw_and_cost_no_more_than_they_are()
    {
#pragma warning disable CA5394 // noise that must repeat
        var (random, golden) = (new Random(37_0211), Bytes("ndata"));
        var buffer = new byte[golden.Length];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000_000; i++)
        {
            var length = buffer.Length;
            if (i % 2 == 0)
            {
                random.NextBytes(buffer);
                buffer[0] = 0x12;
                length = random.Next(buffer.Length);
            }
            else
            {
                golden.CopyTo(buffer, 0);
                for (var spoilt = random.Next(1, 4); spoilt > 0; spoilt--)
                    buffer[random.Next(buffer.Length)] = (byte)random.Next(256);
            }

            _ = SparkplugPayloadReader.Read(buffer.AsSpan(0, length));
        }
#pragma warning restore CA5394

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 2_000_000_000, $"{GC.GetAllocatedBytesForCurrentThread() - before} bytes"); // 2 kB each
    }

    [Fact]
    public void of_noise_move_a_node_through_no_fault()
    {
#pragma warning disable CA5394 // noise that must repeat
        var random = new Random(7);
        var node = EdgeNode.Unheard;
        for (var i = 0; i < 100_000; i++)
        {
            var spoilt = Whole[random.Next(Whole.Length)].ToArray();
            for (var n = random.Next(3); n > 0; n--)
                spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
            if (SparkplugPayloadReader.Read(spoilt).Payload is { } payload)
                node = EdgeNodeStep.Hear(node, Topics[random.Next(Topics.Length)], payload, Node.Noon.AddSeconds(i)).After;
        }
#pragma warning restore CA5394

        Assert.InRange(node.Devices.Count, 0, 1);
    }

    private static readonly SparkplugTopic[] Topics =
        [.. "NBIRTH/e NDEATH/e NDATA/e DBIRTH/e/d DDATA/e/d DDEATH/e/d".Split(' ').Select(its => SparkplugTopic.TryParse("spBv1.0/g/" + its)!)];

    private static readonly byte[][] Whole = [.. Golden.Select(Bytes)];
}
