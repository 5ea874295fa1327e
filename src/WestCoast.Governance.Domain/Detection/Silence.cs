namespace WestCoast.Governance.Domain.Detection;

/// <summary>Silence is a fault: a sensor that misses its interval is reported once, until it speaks again.</summary>
public static class Silence
{
    /// <summary>How many expected intervals may pass unheard; one lost message is not yet silence.</summary>
    public const int IntervalsAllowed = 3;

    /// <summary>
    /// Silence found at <paramref name="now"/>, counted from when the sensor was last heard, or from when the hub
    /// itself could hear again (<paramref name="listeningSince"/>): our own deafness is not the sensor's silence.
    /// One that was never heard is not silent but not yet installed; the registry shows it as unknown.
    /// </summary>
    public static (SensorState State, Detected? Found) Check(
        SensorRules rules, SensorState state, DateTimeOffset now, DateTimeOffset listeningSince) =>
        state is { SilentSince: null, HeardAt: { } heard }
        && now - (heard > listeningSince ? heard : listeningSince) > rules.ExpectedInterval * IntervalsAllowed
            ? (state with { SilentSince = heard }, new Detected.WentSilent(heard))
            : (state, null);
}
