namespace WestCoast.Governance.Contracts.Worlds;

/// <summary>A message that says which world it belongs to and how it is meant; one without both is refused.</summary>
public interface IStamped
{
    World World { get; }

    CapStatus CapStatus { get; }
}
