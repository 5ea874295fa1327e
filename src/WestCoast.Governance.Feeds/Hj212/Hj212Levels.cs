using System.Globalization;
using System.Text;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>
/// What was reported of a station: per channel how far over its limit, per instrument whether it is faulty, and which DataTime said
/// so, so that what comes late never overrules what is newer. Immutable; a line of text per entry, at most <see cref="Most"/> of them.
/// </summary>
public sealed record Hj212Levels
{
    public const int Most = 256;

    private readonly IReadOnlyDictionary<string, Level> _levels;

    private Hj212Levels(IReadOnlyDictionary<string, Level> levels) => _levels = levels;

    public static Hj212Levels None { get; } = new(new Dictionary<string, Level>());

    /// <summary>What cannot be read counts as not known: the worst is that something is reported once more.</summary>
    public static Hj212Levels Read(byte[]? kept)
    {
        var levels = new Dictionary<string, Level>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(kept ?? []).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(Most))
        {
            if (line.Split(' ') is [var key, var level, var at] && int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800)
                levels[key] = new Level(number, DateTimeOffset.FromUnixTimeSeconds(seconds));
        }

        return new(levels);
    }

    public byte[] Write() => Encoding.UTF8.GetBytes(string.Concat(_levels.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Key} {entry.Value.Number} {entry.Value.At.ToUnixTimeSeconds()}\n"))));

    public int Of(string key) => _levels.TryGetValue(key, out var level) ? level.Number : 0;

    /// <summary>Whether something at that time may still change the entry; there must also be room for a new one.</summary>
    public bool MayChange(string key, DateTimeOffset at) => _levels.TryGetValue(key, out var level) ? at > level.At : _levels.Count < Most;

    /// <summary>An entry begins with the first level above 0 and stays, for its time.</summary>
    public Hj212Levels With(string key, int number, DateTimeOffset at) => number == 0 && !_levels.ContainsKey(key)
        ? this
        : new(new Dictionary<string, Level>(_levels, StringComparer.Ordinal) { [key] = new Level(number, at) });

    private readonly record struct Level(int Number, DateTimeOffset At);
}
