using System.Globalization;

namespace WestCoast.Governance.Simulators.Stations.Lines;

internal static class FirePanels
{
    private const ulong Centre = 1;

    /// <summary>A smoke detector, and the gas detector among the twelve parts.</summary>
    private const int Smoke = 0, Gas = 4;

    public static SimulatedStation Make(string address, int seed)
    {
        var panel = new FirePanel(new FirePanelPlan(ulong.Parse(address, CultureInfo.InvariantCulture), Centre), seed);
        return new(address, panel, Dialects.Gb26875, alarm =>
        {
            if (alarm == "emergency")
                panel.PressAlarm();
            else
                panel.Fire(alarm == "leak" ? Gas : Smoke);
        });
    }
}
