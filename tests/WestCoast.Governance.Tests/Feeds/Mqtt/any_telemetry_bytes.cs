using System.Buffers;
using System.Text.Json;
using CsCheck;
using WestCoast.Governance.Feeds.Mqtt;
using static WestCoast.Governance.Tests.Feeds.Mqtt.GasSensor;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

public class any_telemetry_bytes
{
    public static TheoryData<string> Frames => [.. GoldenFiles.Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Frames))]
    public void cut_short_are_malformed_and_nothing_of_them_is_believed(string golden)
    {
        var whole = Frame(golden);
        for (var length = 0; length < whole.Length; length++)
        {
            var read = Read(whole[..length]);
            Assert.Empty(read.Readings);
            Assert.Equal("json.malformed", Assert.Single(read.Refused).Reason);
        }
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void mean_the_same_in_pieces(string golden)
    {
        var bytes = Frame(golden);
        var (whole, pieces) = (Read(bytes), Reader.Read(Piecewise(bytes), Registered, Noon));

        Assert.Equal(whole.Readings, pieces.Readings);
        Assert.Equal(whole.Refused, pieces.Refused);
    }

    [Fact]
    public void of_noise_never_throw_and_only_finite_values_come_out() => Assert.All(
        Noise.Buffers(seed: 37_0211, count: 20_000, [.. GoldenFiles.Select(File.ReadAllBytes)]),
        bytes => Assert.All(Read(bytes).Readings, reading => Assert.True(double.IsFinite(reading.Value) && reading.At <= Noon.AddMinutes(5))));

    [Fact]
    public void written_by_our_own_payload_are_read_back() =>
        Gen.Select(Gen.Double[-1e9, 1e9], Gen.Int[-100_000, 300], Gen.String[Gen.Char[' ', '~'], 1, 100], Gen.Bool).Sample((value, second, id, placed) =>
        {
            var payload = new TelemetryPayload
            {
                Id = id, At = Noon.AddSeconds(second), Value = value, Unit = "%LEL", Status = "Actual",
                Longitude = placed ? 120.15 : null, Latitude = placed ? 35.96 : null, Crs = placed ? "WGS84" : null,
            };
            var reading = Assert.Single(Read(JsonSerializer.SerializeToUtf8Bytes(payload)).Readings);

            Assert.Equal((id, value, Noon.AddSeconds(second)), (reading.ReadingId, reading.Value, reading.At));
            Assert.Equal(placed ? AtTheWorks : null, reading.Position);
        });

    /// <summary>Without the line's end, which is no part of the frame.</summary>
    private static byte[] Frame(string golden) =>
        [.. File.ReadAllBytes(GoldenFiles.Single(file => Path.GetFileName(file) == golden)).Reverse().SkipWhile(b => b == (byte)'\n').Reverse()];

    private static ReadOnlySequence<byte> Piecewise(byte[] bytes)
    {
        var first = new Piece(bytes.AsMemory(0, 1), 0);
        var last = Enumerable.Range(1, bytes.Length - 1).Aggregate(first, (before, i) => before.Then(bytes.AsMemory(i, 1)));
        return new ReadOnlySequence<byte>(first, 0, last, 1);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long index) => (Memory, RunningIndex) = (memory, index);

        public Piece Then(ReadOnlyMemory<byte> memory)
        {
            var next = new Piece(memory, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
