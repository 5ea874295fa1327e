namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>位置信息汇报 0200: where a vehicle was, how fast, and what was wrong. What cannot be true is kept and says so.</summary>
public sealed record LocationReport
{
    private const double Micro = 1e6;
    private const int FixedLength = 28;

    /// <summary>报警标志, a bit for each <see cref="AlarmBit"/>.</summary>
    public uint Alarms { get; init; }

    public LocationStatus Status { get; init; }

    /// <summary>Millionths of a degree, without sign: the hemisphere is in the status.</summary>
    public uint Latitude { get; init; }
    public uint Longitude { get; init; }

    /// <summary>Metres.</summary>
    public ushort Altitude { get; init; }

    /// <summary>Tenths of a kilometre per hour.</summary>
    public ushort Speed { get; init; }

    /// <summary>Degrees from north, clockwise.</summary>
    public ushort Direction { get; init; }

    /// <summary>BCD, GMT+8, as it came.</summary>
    public required ReadOnlyMemory<byte> Time { get; init; }

    public IReadOnlyList<LocationExtra> Extras { get; init; } = [];

    /// <summary>The rest of the list from where an item claims more than there is.</summary>
    public ReadOnlyMemory<byte> Unread { get; init; }

    /// <summary>UTC; null when no calendar has that time.</summary>
    public DateTimeOffset? At => BcdTime.Read(Time.Span);

    public double SignedLongitude => Longitude / Micro * (Status.HasFlag(LocationStatus.West) ? -1 : 1);

    public double SignedLatitude => Latitude / Micro * (Status.HasFlag(LocationStatus.South) ? -1 : 1);

    /// <summary>Null when there is a position, else a stable word why not.</summary>
    public string? NoPosition =>
        Status.HasFlag(LocationStatus.Encrypted) ? "position.encrypted"
        : !Status.HasFlag(LocationStatus.Fixed) ? "position.not-fixed"
        : Latitude > 90 * Micro || Longitude > 180 * Micro ? "position.impossible"
        : null;

    public LocationExtra? Extra(byte id) => Extras.FirstOrDefault(extra => extra.Id == id);

    /// <summary>Null when not even the fixed part is there. A broken list of extras costs the extras, not the alarm.</summary>
    public static LocationReport? Read(ReadOnlySpan<byte> body)
    {
        if (body.Length < FixedLength)
            return null;

        var fields = new BodyReader(body);
        var read = new LocationReport
        {
            Alarms = fields.DoubleWord(), Status = (LocationStatus)fields.DoubleWord(), Latitude = fields.DoubleWord(), Longitude = fields.DoubleWord(),
            Altitude = fields.Word(), Speed = fields.Word(), Direction = fields.Word(), Time = fields.Bytes(BcdTime.Length),
        };
        var extras = LocationExtra.ReadAll(body[FixedLength..], out var length);
        return read with { Extras = extras, Unread = body[(FixedLength + length)..].ToArray() };
    }

    public byte[] Write()
    {
        var body = new BodyWriter().DoubleWord(Alarms).DoubleWord((uint)Status).DoubleWord(Latitude).DoubleWord(Longitude)
            .Word(Altitude).Word(Speed).Word(Direction).Bytes(Time.Span);
        foreach (var extra in Extras)
            body.Byte(extra.Id).Byte((byte)extra.Value.Length).Bytes(extra.Value.Span);
        return body.Bytes(Unread.Span).ToArray();
    }
}
