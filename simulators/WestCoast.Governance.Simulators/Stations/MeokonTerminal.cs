using System.Buffers;
using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>
/// A MEOKON terminal on the network: it keeps its samples until it is answered and sends them all again, as its document says. It speaks by
/// MQTT (hexadecimal text) or TCP (the bytes); how they travel is its owner's to see to.
/// </summary>
public sealed class MeokonTerminal(string id, byte type = 1, ushort intervalSeconds = 60)
{
    private const int MostKept = 600;

    private static readonly MeokonProtocol Protocol = new((_, _) => null, StationMemory.InProcess(), new(Contracts.Worlds.World.Drill));

    private readonly List<IReadOnlyList<short>> _kept = [];

    public string Uplink => MeokonTopics.Uplink + id;

    public string Downlink => new MeokonTopics().DownlinkOf(id);

    /// <summary>Samples that were not answered yet.</summary>
    public int Kept => _kept.Count;

    /// <summary>The hub's clock, as the last answer told it.</summary>
    public DateTimeOffset? ClockSet { get; private set; }

    public (short Low, short High) Limits { get; init; } = (100, 500);

    /// <summary>Takes a sample and reports it with all that are kept; each channel in the type's least steps.</summary>
    /// <param name="otherAlarms">Bits beside those of the first channel's limits, which are compared here.</param>
    public MeokonFrame.Report Report(DateTimeOffset now, byte otherAlarms, params short[] sample)
    {
        _kept.Add(sample);
        if (_kept.Count > MostKept)
            _kept.RemoveAt(0);
        var limits = (sample[0] < Limits.Low ? 1 : 0) | (sample[0] > Limits.High ? 2 : 0);
        return new MeokonFrame.Report(id)
        {
            SupplyMode = 1, BatterySteps = 19, SignalDbm = -61, IntervalSeconds = intervalSeconds, Type = type, Alarms = (byte)(limits | otherAlarms),
            SampleCount = (ushort)_kept.Count,
            Values = new MeokonValues([.. sample.Select(_ => Limits)], sample, (uint)now.ToUnixTimeSeconds(), [.. _kept]),
        };
    }

    /// <summary>What to publish on <see cref="Uplink"/>.</summary>
    public byte[] Publish(DateTimeOffset now, params short[] sample) => MeokonWriter.WriteHex(Report(now, 0, sample));

    /// <summary>What came on <see cref="Downlink"/>; true when it was an answer to us, and the samples may be forgotten.</summary>
    public bool Hear(ReadOnlySequence<byte> payload)
    {
        if (MeokonHex.Read(payload).Bytes is not { } bytes)
            return false;

        var input = new ReadOnlySequence<byte>(bytes);
        if (Protocol.Read(ref input) is not FrameRead<MeokonFrame>.Frame { Value: MeokonFrame.Answer answer } || answer.DeviceId != id)
            return false;

        ClockSet = answer.Clock;
        _kept.Clear();
        return true;
    }
}
