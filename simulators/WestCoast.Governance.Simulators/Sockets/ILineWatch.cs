namespace WestCoast.Governance.Simulators.Sockets;

/// <summary>Hears what became of a device's messages.</summary>
internal interface ILineWatch
{
    void Answered(bool accepted, string reason);

    void Interrupted(string why);
}
