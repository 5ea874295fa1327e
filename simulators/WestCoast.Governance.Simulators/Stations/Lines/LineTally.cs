namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>Counts what the stations of a run sent and what became of it.</summary>
public sealed class LineTally
{
    private long _sent, _wanting, _confirmed, _denied, _unanswered, _spoilt, _cut, _reconnects, _open;
    private volatile string? _trouble;

    /// <summary>Whole frames, the spoilt ones among them.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public long Confirmed => Interlocked.Read(ref _confirmed);

    public long Denied => Interlocked.Read(ref _denied);

    /// <summary>Given up: nothing came in time, or the connection went first.</summary>
    public long Unanswered => Interlocked.Read(ref _unanswered);

    public long Reconnects => Interlocked.Read(ref _reconnects);

    public long Cut => Interlocked.Read(ref _cut);

    public long Spoilt => Interlocked.Read(ref _spoilt);

    public long Open => Interlocked.Read(ref _open);

    internal void Wrote(Mangled mangled, int wanting)
    {
        Interlocked.Add(ref _sent, mangled.Whole.Count);
        Interlocked.Add(ref _wanting, wanting);
        Interlocked.Add(ref _spoilt, mangled.Spoilt);
        Interlocked.Add(ref _cut, mangled.ThenDrop ? 1 : 0);
    }

    internal void Answered(bool confirmed) => Interlocked.Increment(ref confirmed ? ref _confirmed : ref _denied);

    internal void GaveUp(int frames) => Interlocked.Add(ref _unanswered, frames);

    internal void Line(int change) => Interlocked.Add(ref _open, change);

    internal void Reconnecting(string? why)
    {
        Interlocked.Increment(ref _reconnects);
        _trouble = why ?? _trouble;
    }

    public override string ToString() =>
        $"lines {Open} | frames {Sent} sent, {Confirmed} confirmed, {Denied} denied, {Unanswered} unanswered, "
        + $"{Math.Max(0, Interlocked.Read(ref _wanting) - Confirmed - Denied - Unanswered)} waiting"
        + (Spoilt + Cut > 0 ? $" | {Spoilt} spoilt, {Cut} cut off" : "")
        + $" | {Reconnects} reconnects" + (_trouble is { } trouble ? $", last: {trouble}" : "");
}
