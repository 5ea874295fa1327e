using System.Diagnostics;

namespace WestCoast.Governance.Simulators.Sockets;

/// <summary>
/// The hub's clock seen from here: its answer to /healthz/live, taken to be true half way between question and answer,
/// and carried on at the drill clock's rate. Messages are dated with it, because the drill's time is not the wall's.
/// </summary>
internal sealed record HubClock(DateTimeOffset Said, double Rate, long At)
{
    public DateTimeOffset Now => Said + (Stopwatch.GetElapsedTime(At) * Rate);

    public static HubClock From(DateTimeOffset said, double rate, long asked, long answered) =>
        new(said, rate, asked + ((answered - asked) / 2));
}
