using System.Buffers;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>A simulated device that speaks its protocol with the hub's own writers. Seeded: the same seed, the same frames.</summary>
public interface IStation
{
    /// <summary>What it sends on connecting, frame by frame; may be empty.</summary>
    IEnumerable<byte[]> Greeting(DateTimeOffset now);

    /// <summary>The next regular frames.</summary>
    IEnumerable<byte[]> Next(DateTimeOffset now);

    /// <summary>What it answers to what the hub sent; moves <paramref name="input"/> past what it understood.</summary>
    IEnumerable<byte[]> Answer(ref ReadOnlySequence<byte> input, DateTimeOffset now);

    /// <summary>The frame with a wrong check: the same length, and refused by the hub's decoder.</summary>
    byte[] Spoilt(byte[] frame);
}
