namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>One A55A frame whose length, checksum and end were right; what it says may still be foreign to us.</summary>
/// <param name="DeviceId">12 letters, digits, '-' or '_', as the terminal's display shows it.</param>
public abstract record MeokonFrame(string DeviceId)
{
    /// <summary>Command 00: what a terminal measured since it was last answered.</summary>
    public sealed record Report(string DeviceId) : MeokonFrame(DeviceId)
    {
        public bool ExternalPower { get; init; }

        /// <summary>0 both supplies, 1 battery only, 2 external only, 3 reserved (table 1).</summary>
        public byte SupplyMode { get; init; }

        /// <summary>Steps of 5 %, 0 to 31; more than 20 cannot be meant as a percentage.</summary>
        public byte BatterySteps { get; init; }

        public sbyte SignalDbm { get; init; }

        /// <summary>Seconds between two samples; 0 for terminals that do not collect.</summary>
        public ushort IntervalSeconds { get; init; }

        /// <summary>Table 2; see <see cref="MeokonType"/>.</summary>
        public byte Type { get; init; }

        /// <summary>Table 3; see <see cref="MeokonAlarm"/>.</summary>
        public byte Alarms { get; init; }

        /// <summary>What the frame claims; for a type that we do not know, nothing can be told from it.</summary>
        public ushort SampleCount { get; init; }

        /// <summary>Null for a type whose layout we do not know: then <see cref="Body"/> is all there is.</summary>
        public MeokonValues? Values { get; init; }

        /// <summary>From the limits to the last sample, as it came.</summary>
        public ReadOnlyMemory<byte> Body { get; init; }
    }

    /// <summary>Command FF: the centre has it; the terminal may forget its samples and set its clock.</summary>
    public sealed record Answer(string DeviceId, DateTimeOffset Clock) : MeokonFrame(DeviceId);

    /// <summary>Any other command; nothing public says what they mean.</summary>
    public sealed record Other(string DeviceId, byte Command, ReadOnlyMemory<byte> Body) : MeokonFrame(DeviceId);
}

/// <summary>
/// The limits, the momentary values and the samples of a report, raw: a count of the type's least steps. One number for each
/// channel; <paramref name="Samples"/> oldest first, the last one taken at <paramref name="LastAt"/> (Unix seconds by the network's clock).
/// </summary>
public sealed record MeokonValues(
    IReadOnlyList<(short Low, short High)> Limits, IReadOnlyList<short> Current, uint LastAt, IReadOnlyList<IReadOnlyList<short>> Samples);
