using System.Globalization;

namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>A number of a pollutant: Rtd, Avg, Min, Max, Cou, Zs…, RS, RT (HJ 212-2017, table 6).</summary>
public readonly record struct Hj212Value(string Statistic, double Number);

/// <summary>What was told of one pollutant or device: its numbers, the mark of the data, the instrument's own mark, when it was sampled.</summary>
public sealed record Hj212Pollutant(string Code, IReadOnlyList<Hj212Value> Values, string? Mark, string? EFlag, DateTimeOffset? SampleTime)
{
    public double? this[string statistic] => Values.FirstOrDefault(value => value.Statistic == statistic) is { Statistic: not null } found ? found.Number : null;
}

/// <summary>What belongs to one DataTime (UTC here); null when none was told.</summary>
public sealed record Hj212Data(DateTimeOffset? DataTime, IReadOnlyList<Hj212Pollutant> Pollutants)
{
    private static readonly HashSet<string> Statistics = new(StringComparer.Ordinal)
    {
        "Rtd", "Min", "Avg", "Max", "Cou", "ZsRtd", "ZsMin", "ZsAvg", "ZsMax", "ZsCou", "RS", "RT", "Data", "DayData", "NightData", "Ala",
    };

    /// <summary>In the order told: a DataTime that is told again begins anew, and so does a number of the same pollutant.</summary>
    public static IReadOnlyList<Hj212Data> Of(Hj212Segment segment)
    {
        var blocks = new List<Block> { new() };
        foreach (var item in segment.Items)
        {
            string? lastCode = null;
            foreach (var field in item.Fields)
            {
                if (field.Name == "DataTime")
                    (blocks[^1].HasTime ? Begin(blocks) : blocks[^1]).Told(field.Value);
                else if (Split(field.Name, segment.St, lastCode) is var (code, property))
                    blocks[^1].Take(lastCode = code, property, field.Value);
            }
        }

        return [.. blocks.Select(block => block.Done()).Where(data => data.DataTime is not null || data.Pollutants.Count > 0)];
    }

    private static Block Begin(List<Block> blocks)
    {
        blocks.Add(new Block());
        return blocks[^1];
    }

    /// <summary>The code and what is told of it. Some stations write Flag alone; it then belongs to the code in front of it.</summary>
    private static (string Code, string Property)? Split(string name, string st, string? before)
    {
        var dash = name.LastIndexOf('-');
        if (dash < 0)
            return name is "Flag" or "EFlag" && before is not null ? (before, name) : null;

        var (code, property) = (name[..dash], name[(dash + 1)..]);
        return code.Length is 0 or > 20 || !code.All(char.IsAsciiLetterOrDigit) ? null : (Lettered(code, st), property);
    }

    /// <summary>Annex C itself (C.14) loses the letter of w01018.</summary>
    private static string Lettered(string code, string st) =>
        code.Length != 5 || !code.All(char.IsAsciiDigit) ? code
        : st switch { "21" or "24" or "26" or "32" or "33" or "34" or "52" => "w" + code, "22" or "27" or "31" or "39" or "51" => "a" + code, _ => code };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;

    private sealed class Block
    {
        private readonly Dictionary<string, Told> _byCode = new(StringComparer.Ordinal);
        private readonly List<Told> _inOrder = [];
        private DateTimeOffset? _time;

        public bool HasTime { get; private set; }

        public void Told(string time) => (HasTime, _time) = (true, Hj212Time.Read(time));

        public void Take(string code, string property, string value)
        {
            if (!_byCode.TryGetValue(code, out var told) || told.Has(property))
                _inOrder.Add(_byCode[code] = told = new Told(code));
            told.Take(property, value);
        }

        public Hj212Data Done() => new(_time, [.. _inOrder.Select(told => told.Done())]);
    }

    private sealed class Told(string code)
    {
        private readonly List<Hj212Value> _values = [];
        private (string? Mark, string? EFlag, DateTimeOffset? SampleTime) _about;

        public bool Has(string statistic) => _values.Exists(value => value.Statistic == statistic);

        public void Take(string property, string value)
        {
            if (property == "Flag")
                _about.Mark = value.Length == 0 ? null : value;
            else if (property == "EFlag")
                _about.EFlag = value;
            else if (property == "SampleTime")
                _about.SampleTime = Hj212Time.Read(value);
            else if (Statistics.Contains(property) && Number(value) is { } number)
                _values.Add(new Hj212Value(property, number));
        }

        public Hj212Pollutant Done() => new(code, _values, _about.Mark, _about.EFlag, _about.SampleTime);
    }
}
