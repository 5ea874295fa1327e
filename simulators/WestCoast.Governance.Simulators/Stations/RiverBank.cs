using WestCoast.Governance.Simulators.City;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>The water that a gauge stands in: a level that drifts and falls back, showers, a battery. Seeded.</summary>
internal sealed class RiverBank
{
    public const int Remembered = 12;
    private const decimal Usual = 10.2m;

    private readonly Chance _chance;
    private readonly Queue<(decimal Level, decimal Rain)> _past = [];

    public RiverBank(ulong seed)
    {
        _chance = new(seed);
        for (var i = 0; i < Remembered; i++)
            Pass();
    }

    public decimal Level { get; private set; } = Usual;
    public decimal TotalRain { get; private set; }
    public decimal Voltage { get; private set; } = 12.6m;
    public IEnumerable<(decimal Level, decimal Rain)> Past => _past;

    /// <summary>Five minutes.</summary>
    public void Pass()
    {
        var rain = _chance.Next() < 0.2 ? 0.1m * _chance.Below(20) : 0;
        TotalRain += rain;
        Level = Math.Round(Level + ((Usual - Level) * 0.05m) + (decimal)_chance.Between(-0.03, 0.03) + (rain * 0.02m), 3);
        Voltage = Math.Round(12.6m + (decimal)_chance.Between(-0.2, 0.2), 2);
        _past.Enqueue((Level, rain));
        if (_past.Count > Remembered)
            _past.Dequeue();
    }

    public void Rise(decimal metres) => Level += metres;

    public byte[] Light(int bytes) => [0xFF, 0xD8, .. Enumerable.Range(0, Math.Max(0, bytes - 4)).Select(_ => (byte)_chance.Below(256)), 0xFF, 0xD9];
}
