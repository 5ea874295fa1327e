using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Access;

/// <summary>Written by hand, so that a change of the code is seen; docs/access.md shows the same.</summary>
public class the_rights_of_roles
{
    private static readonly string[] Roles = ["dispatcher", "operator", "administrator", "department", "grid-worker", "auditor"];

    public static TheoryData<Deed, string> Expected => new()
    {
        //                        dispatcher operator administrator department grid-worker auditor
        { Deed.See,              "Seen     Seen     Seen     Seen     Seen     Seen" },
        { Deed.Note,             "Seen     Seen     Seen     Seen     Seen     Never" },
        { Deed.Attach,           "Seen     Seen     Seen     Seen     Seen     Never" },
        { Deed.Acknowledge,      "Held     Held     Held     Held     Never    Never" },
        { Deed.Confirm,          "Held     Held     Held     Held     Never    Never" },
        { Deed.Dismiss,          "Held     Held     Held     Never    Never    Never" },
        { Deed.Assign,           "Held     Held     Held     Never    Never    Never" },
        { Deed.AnswerAssignment, "Seen     Seen     Seen     Seen     Seen     Never" },
        { Deed.Summon,           "Held     Held     Held     Never    Never    Never" },
        { Deed.ReportIn,         "Held     Held     Held     Seen     Never    Never" },
        { Deed.TakeCommand,      "Held     Held     Held     Never    Never    Never" },
        { Deed.Escalate,         "Held     Held     Held     Never    Never    Never" },
        { Deed.PushDown,         "Held     Held     Held     Never    Never    Never" },
        { Deed.Return,           "Held     Held     Held     Held     Never    Never" },
        { Deed.Transfer,         "Held     Held     Held     Held     Never    Never" },
        { Deed.Supervise,        "Held     Held     Held     Never    Never    Never" },
        { Deed.CorrectSeverity,  "Held     Held     Held     Never    Never    Never" },
        { Deed.CorrectKind,      "Held     Held     Held     Never    Never    Never" },
        { Deed.CorrectPosition,  "Held     Held     Held     Never    Never    Never" },
        { Deed.Merge,            "Held     Held     Held     Never    Never    Never" },
        { Deed.Split,            "Held     Held     Held     Never    Never    Never" },
        { Deed.Resolve,          "Held     Held     Held     Seen     Held     Never" },
        { Deed.Verify,           "Held     Held     Held     Never    Never    Never" },
        { Deed.SendBack,         "Held     Held     Held     Never    Never    Never" },
        { Deed.Close,            "Held     Held     Held     Never    Never    Never" },
        { Deed.Reopen,           "Held     Held     Held     Never    Never    Never" },
        { Deed.SeePerson,        "Held     Never    Held     Never    Never    Seen" },
        { Deed.ErasePerson,      "Never    Never    Held     Never    Never    Never" },
        { Deed.SeeCity,          "Division Division Division Division Division Division" },
        { Deed.SeeSensors,       "Division Division Division Division Division Division" },
        { Deed.SeeEvaluation,    "Division Division Division Division Never    Division" },
        { Deed.SeeMetrics,       "Never    District District Never    Never    Never" },
        { Deed.SeeRefusals,      "Never    District District Never    Never    Never" },
        { Deed.SeeFeeds,         "District District District Never    Never    District" },
        { Deed.AskStations,      "District District District Never    Never    Never" },
        { Deed.DecideLayers,     "Never    District District Never    Never    Never" },
        { Deed.RunDrills,        "Never    District District Never    Never    Never" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void go_so_far(Deed deed, string extents) =>
        Assert.Equal(extents.Split(' ', StringSplitOptions.RemoveEmptyEntries), Roles.Select(role => $"{Rights.Of(role, deed)}"));

    [Fact]
    public void are_told_for_every_deed_and_every_role()
    {
        Assert.Equal(Enum.GetValues<Deed>(), Expected.Select(row => row.Data.Item1));
        Assert.Equal(SeatRoles.All.Order(StringComparer.Ordinal), Roles.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("system")]
    [InlineData("Administrator")]
    public void are_none_for_a_role_nobody_knows(string role) =>
        Assert.All(Enum.GetValues<Deed>(), deed => Assert.False(Permissions.MayEver(role, deed)));

    [Fact]
    public void stand_in_the_documentation_as_they_are()
    {
        var text = Repository.Text("docs", "access.md").ReplaceLineEndings("\n");
        var rows = Enum.GetValues<Deed>().Select(deed => $"| {deed} | {string.Join(" | ", Roles.Select(role => Word(Rights.Of(role, deed))))} |");
        var table = string.Join('\n', [$"| | {string.Join(" | ", Roles)} |", $"|---|{string.Concat(Roles.Select(_ => "---|"))}", .. rows]);
        Assert.True(text.Contains(table, StringComparison.Ordinal), $"docs/access.md does not have the table as it is in the code:\n{table}");
    }

    private static string Word(Extent extent) => extent switch
    {
        Extent.Never => "–",
        Extent.Seen => "sees it",
        Extent.Held => "has it",
        Extent.Division => "division",
        _ => "district",
    };
}
