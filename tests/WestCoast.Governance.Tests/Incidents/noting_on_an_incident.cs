using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Incidents;

public class noting_on_an_incident
{
    [Fact]
    public void keeps_the_text_without_the_space_around_it() =>
        Given(Opened, Routed).When(new AddNote("  阀门已关\n", Noon.AddMinutes(2), Wang)).Then(Note);

    [Fact]
    public void twice_is_two_notes() => Given(Opened, Routed, Note).When(new AddNote("阀门已关", Noon.AddMinutes(2), Wang)).Then(Note);

    [Fact]
    public void still_works_when_it_is_closed() =>
        (Given(Opened, Routed) with { Status = IncidentStatus.Closed }).When(new AddNote("阀门已关", Noon.AddMinutes(2), Wang)).Then(Note);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n　")]
    public void needs_a_text(string text) => Given(Opened, Routed).When(new AddNote(text, Noon, Li)).ThenRejected("note.empty");

    [Fact]
    public void cannot_hold_what_the_store_cannot() => Given(Opened, Routed).When(new AddNote("a\0b", Noon, Li)).ThenRejected("note.zero-character");

    [Fact]
    public void takes_the_longest_text_and_not_one_character_more()
    {
        var longest = new string('长', AddNote.LongestText);

        Given(Opened, Routed).When(new AddNote(longest, Noon, Li)).Then(new NoteAdded(longest, Noon, Li));
        Given(Opened, Routed).When(new AddNote(longest + "。", Noon, Li)).ThenRejected("note.too-long");
    }
}
