namespace WestCoast.Governance.Tests.Feeds;

/// <summary>Bytes no decoder may fall over: random ones, and good frames with a few bytes spoilt. The same in every run.</summary>
internal static class Noise
{
    private static readonly byte[] Letters = "{}[]\":,0123456789.eE+-truefalsn\\u "u8.ToArray();

    public static IEnumerable<byte[]> Buffers(int seed, int count, params byte[][] good)
    {
#pragma warning disable CA5394 // noise that must repeat
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var bytes = (i % 3) switch
            {
                0 => new byte[random.Next(200)],
                1 => [.. Enumerable.Range(0, random.Next(120)).Select(_ => Letters[random.Next(Letters.Length)])],
                _ => (byte[])good[random.Next(good.Length)].Clone(),
            };
            if (i % 3 == 0)
                random.NextBytes(bytes);
            for (var spoilt = i % 3 == 2 ? random.Next(1, 6) : 0; spoilt > 0; spoilt--)
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : Letters[random.Next(Letters.Length)];
            yield return bytes;
        }
#pragma warning restore CA5394
    }
}
