using System.Buffers;
using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Feeds.Hj212;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Sl651;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Simulators.Stations;

namespace WestCoast.Governance.Benchmarks;

/// <summary>What simulated stations send, one frame after the other in one piece of memory, and the readers that take it apart.</summary>
internal sealed record DecodedFrames(byte[] Bytes, Func<int> Frames, Func<int> Contents)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private delegate FrameRead<T> Read<T>(ref ReadOnlySequence<byte> input);

    public static DecodedFrames Of(string protocol, int count) => protocol switch
    {
        "gb26875" => Of<Gb26875Frame>(
            Life(new FirePanel(new(889, 1) { AnalogEvery = 1 }, 7), count), Feeds.Gb26875.FrameReader.Read, frame => frame.DataUnit.IsEmpty || DataUnit.Read(frame.DataUnit.Span) is FrameRead<DataUnit>.Frame),
        "hj212" => Of<Hj212Frame>(
            Life(new EmissionMonitor(new("010000A8900016F000169DC0", "31", [new("a21028", 2, 1), new("a21026", 30, 5), new("a21002", 40, 5), new("a34013", 5, 1)]), 7), count),
            Hj212FrameReader.Read, frame => Hj212SegmentReader.Read(frame.Text, out _) is not null),
        "sl651" => Of<Sl651Frame>(Life(new RiverGauge("0012345678", 7), count), Sl651FrameReader.Read, frame => Sl651TextReader.Read(frame.Function, frame.Text, Noon) is not null),
        "jt808" => Of<Jt808Frame>(
            [.. Enumerable.Range(0, count).Select(n => FrameWriter.Write(new() { Id = MessageId.Location, Phone = "123456789012", Serial = (ushort)n, Body = Location(n).Write() }))],
            Feeds.Jt808.FrameReader.Read, frame => LocationReport.Read(frame.Body.Span) is not null),
        _ => throw new ArgumentOutOfRangeException(nameof(protocol)),
    };

    private static DecodedFrames Of<T>(IReadOnlyList<byte[]> frames, Read<T> read, Func<T, bool> content)
    {
        byte[] bytes = [.. frames.SelectMany(frame => frame)];
        return new(bytes, () => Count(_ => true), () => Count(content));

        int Count(Func<T, bool> isRight)
        {
            var (input, right) = (new ReadOnlySequence<byte>(bytes), 0);
            while (read(ref input) is FrameRead<T>.Frame { Value: var frame })
                right += isRight(frame) ? 1 : 0;

            return right;
        }
    }

    /// <summary>The frames of a station's life, a minute a round.</summary>
    private static IReadOnlyList<byte[]> Life(IStation station, int count) =>
        [.. station.Greeting(Noon).Concat(Enumerable.Range(1, count).SelectMany(minute => station.Next(Noon.AddMinutes(minute)))).Take(count)];

    private static LocationReport Location(int n) => new()
    {
        Status = LocationStatus.Ignition | LocationStatus.Fixed, Latitude = 35_960_000 + (uint)n, Longitude = 120_190_000 + (uint)n, Altitude = 20, Speed = 500, Direction = 90,
        Time = BcdTime.Write(Noon.AddSeconds(n)), Extras = [new(LocationExtra.Mileage, (byte[])[0, 0, 1, (byte)n]), new(LocationExtra.Fuel, (byte[])[1, 44])],
    };
}
