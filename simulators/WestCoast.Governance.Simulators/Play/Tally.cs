using WestCoast.Governance.Simulators.Sockets;

namespace WestCoast.Governance.Simulators.Play;

/// <summary>Counts what was sent and what became of it.</summary>
internal sealed class Tally : ILineWatch
{
    private long _sent, _accepted, _refused, _reports, _reportsAccepted, _reportsRefused, _interruptions;
    private volatile string? _trouble;

    public bool AnyRefused => Interlocked.Read(ref _refused) + Interlocked.Read(ref _reportsRefused) > 0;

    public void Sent() => Interlocked.Increment(ref _sent);

    public void Reported() => Interlocked.Increment(ref _reports);

    public void ReportAnswered(bool accepted) => Interlocked.Increment(ref accepted ? ref _reportsAccepted : ref _reportsRefused);

    public void Answered(bool accepted, string reason)
    {
        Interlocked.Increment(ref accepted ? ref _accepted : ref _refused);
        _trouble = accepted ? null : reason;
    }

    public void Interrupted(string why)
    {
        Interlocked.Increment(ref _interruptions);
        _trouble = why;
    }

    public override string ToString()
    {
        var (sent, accepted, refused) = (Interlocked.Read(ref _sent), Interlocked.Read(ref _accepted), Interlocked.Read(ref _refused));
        var (reports, yes, no) = (Interlocked.Read(ref _reports), Interlocked.Read(ref _reportsAccepted), Interlocked.Read(ref _reportsRefused));
        var line = $"readings {sent} sent, {accepted} acknowledged, {refused} refused, {sent - accepted - refused} waiting"
            + $" | reports {reports} sent, {yes} accepted, {no} refused, {reports - yes - no} waiting";
        return _trouble is { } trouble && sent + reports > accepted + refused + yes + no
            ? $"{line} | {Interlocked.Read(ref _interruptions)} interruptions, last: {trouble}"
            : line;
    }
}
