namespace WestCoast.Governance.Hub.Board.Sentences;

/// <summary>Names for the codes in events, in one language; a code that nobody knows stays what it is.</summary>
internal sealed record SentenceNames(Func<string, string> Division, Func<string, string> Department, Func<string, string> Kind)
{
    public static readonly SentenceNames Codes = new(code => code, code => code, code => code);

    /// <summary>A department of a division, or the division's own desk.</summary>
    public string Desk(string division, string department) =>
        department.Length == 0 ? Division(division) : $"{Division(division)} · {Department(department)}";
}
