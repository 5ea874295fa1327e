using WestCoast.Governance.Feeds.Gb26875;
using WestCoast.Governance.Simulators.City;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>One part of a simulated panel, invented from its number.</summary>
internal sealed class FirePanelPart(int index)
{
    public const byte Heat = 30;

    private static readonly (byte Type, string Name)[] Kinds = [(40, "感烟"), (Heat, "感温"), (23, "手报"), (24, "消火栓按钮"), (10, "燃气")];

    public byte Type => Kinds[index % Kinds.Length].Type;

    /// <summary>Ten to a zone.</summary>
    public PartAddress Address => new((ushort)((index / 10) + 1), (ushort)((index % 10) + 1));

    public string Description => $"{Address.Zone}层{Kinds[index % Kinds.Length].Name}{Address.Number}";

    public PartStateBits State { get; set; } = PartStateBits.Normal;

    public PartState Told(TimeTag at) => new(FirePanel.SystemType, FirePanel.SystemAddress, Type, Address, State, Description, at);

    /// <summary>Heat detectors tell a temperature: warm in a fire.</summary>
    public AnalogValue? Measured(Chance chance, TimeTag at) => Type != Heat ? null : new(
        FirePanel.SystemType, FirePanel.SystemAddress, Type, Address, AnalogType: 3,
        (short)(10 * chance.Between(State.HasFlag(PartStateBits.Fire) ? 62 : 18, State.HasFlag(PartStateBits.Fire) ? 90 : 26)), at);
}
