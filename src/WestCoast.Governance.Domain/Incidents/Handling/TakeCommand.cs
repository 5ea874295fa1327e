namespace WestCoast.Governance.Domain.Incidents.Handling;

/// <summary>Takes command: at the desk, or on scene (现场指挥). One commands; another may take over.</summary>
public sealed record TakeCommand(bool OnScene, string? Text, long? SeenVersion, DateTimeOffset Now, Actor By) : PersonCommand(SeenVersion, Now, By)
{
    internal Decision Decide(Incident incident) =>
        incident.Command?.By.User == By.User && incident.CommandOnScene == OnScene ? Decision.AlreadyDone
        : Words.Optional(Text) is { } bad ? bad
        : Decision.Accept(new CommandTaken(OnScene, Words.Clean(Text), Now, By));
}
