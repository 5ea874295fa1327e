using System.Globalization;

namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>What is wrong with the stations of a run, on demand. Shares are of frames, 0 to 1.</summary>
public sealed record Faults
{
    public const string Words = "bad-check[=share], half[=share], glued, bytewise, storm[=seconds], clock, duplicates, silence[=rounds]";

    public double BadCheck { get; init; }

    /// <summary>Half of the frame goes out, then the connection drops.</summary>
    public double Half { get; init; }

    /// <summary>All frames of a moment in one segment.</summary>
    public bool Glued { get; init; }

    /// <summary>One byte to a segment.</summary>
    public bool Bytewise { get; init; }

    /// <summary>So often all stations reconnect at once.</summary>
    public TimeSpan? Storm { get; init; }

    /// <summary>Clocks are an hour off: ahead of every second station, behind at the others.</summary>
    public bool Clock { get; init; }

    /// <summary>Each frame twice.</summary>
    public bool Duplicates { get; init; }

    /// <summary>After so many rounds a station says nothing more and answers nothing; its connection stays.</summary>
    public int? SilentAfter { get; init; }

    public bool Any => this != new Faults();

    /// <summary>These and one more, as typed; null when there is no such fault.</summary>
    public Faults? With(string word)
    {
        var (name, value) = word.Split('=', 2) is [var before, var after] ? (before, after) : (word, null);
        return name switch
        {
            "bad-check" => Number(value, 0.1) is > 0 and <= 1 and var share ? this with { BadCheck = share } : null,
            "half" => Number(value, 0.05) is > 0 and <= 1 and var share ? this with { Half = share } : null,
            "storm" => Number(value, 30) is >= 1 and <= 86400 and var seconds ? this with { Storm = TimeSpan.FromSeconds(seconds) } : null,
            "silence" => Number(value, 3) is >= 0 and <= 1e6 and var rounds ? this with { SilentAfter = (int)rounds } : null,
            "glued" when value is null => this with { Glued = true },
            "bytewise" when value is null => this with { Bytewise = true },
            "clock" when value is null => this with { Clock = true },
            "duplicates" when value is null => this with { Duplicates = true },
            _ => null,
        };
    }

    /// <summary>How far the clock of a run's station is off.</summary>
    public TimeSpan ClockOff(int station) => !Clock ? TimeSpan.Zero : TimeSpan.FromHours(station % 2 == 0 ? 1 : -1);

    private static double? Number(string? text, double usual) =>
        text is null ? usual : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
