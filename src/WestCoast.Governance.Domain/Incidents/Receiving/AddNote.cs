namespace WestCoast.Governance.Domain.Incidents.Receiving;

/// <summary>Writes down what somebody knows; on a closed incident too.</summary>
public sealed record AddNote(string Text, DateTimeOffset Now, Actor By) : IncidentCommand(Now, By)
{
    public const int LongestText = 2000;

    internal Decision Decide() =>
        string.IsNullOrWhiteSpace(Text) ? Decision.Reject("note.empty", "A note needs a text.")
        : Text.Contains('\0') ? Decision.Reject("note.zero-character", "A note cannot hold U+0000.")
        : Text.Length > LongestText ? Decision.Reject("note.too-long", $"A note may have {LongestText} characters; this one has {Text.Length}.")
        : Decision.Accept(new NoteAdded(Text.Trim(), Now, By));
}
