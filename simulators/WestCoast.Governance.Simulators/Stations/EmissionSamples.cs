using System.Globalization;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>What a monitor measured since an interval began: the means of a minute or an hour.</summary>
internal sealed class EmissionSamples
{
    private readonly Dictionary<string, (List<double> Values, string Mark)> _byCode = [];

    public DateTimeOffset? Since { get; private set; }

    public void Begin(DateTimeOffset at)
    {
        _byCode.Clear();
        Since = at;
    }

    public void Add(string code, double value, string mark)
    {
        var (values, before) = _byCode.GetValueOrDefault(code, ([], "N"));
        values.Add(value);
        _byCode[code] = (values, mark == "N" ? before : mark);
    }

    /// <summary>Items as they stand in a packet.</summary>
    public IEnumerable<string> Items() => _byCode.Select(entry => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.Key}-Min={entry.Value.Values.Min():0.00},{entry.Key}-Avg={entry.Value.Values.Average():0.00},{entry.Key}-Max={entry.Value.Values.Max():0.00},{entry.Key}-Flag={entry.Value.Mark}"));
}
