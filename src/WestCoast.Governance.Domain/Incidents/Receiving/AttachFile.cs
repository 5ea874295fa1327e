namespace WestCoast.Governance.Domain.Incidents.Receiving;

/// <summary>Puts a file beside the incident; its bytes are stored already, in the same transaction.</summary>
public sealed record AttachFile(Guid FileId, string Name, string MediaType, long Bytes, string Sha256, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    internal Decision Decide() => Decision.Accept(new FileAttached(FileId, Name, MediaType, Bytes, Sha256, Now, By));
}
