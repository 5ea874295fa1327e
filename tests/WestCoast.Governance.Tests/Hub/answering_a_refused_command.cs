using Microsoft.AspNetCore.Http;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Incidents.Receiving;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Setup;
using static WestCoast.Governance.Tests.Incidents.GasLeak;
using WestCoast.Governance.Tests.Incidents;
using static WestCoast.Governance.Tests.Incidents.IncidentSpec;

namespace WestCoast.Governance.Tests.Hub;

public class answering_a_refused_command
{
    [Theory]
    [InlineData("incident.unknown", 404)]
    [InlineData("incident.already-acknowledged", 409)]
    [InlineData("incident.closed", 409)]
    [InlineData("incident.changed-meanwhile", 412)]
    [InlineData("note.empty", 400)]
    [InlineData("note.too-long", 400)]
    [InlineData("note.zero-character", 400)]
    public void gives_its_status_its_code_and_a_sentence_in_both_languages(string code, int status)
    {
        var problem = new Decision.Rejected(code, "Why.").ToProblem().ProblemDetails;

        Assert.Equal((status, $"urn:west-coast:{code}", "Why."), (problem.Status, problem.Type, problem.Detail));
        Assert.False(string.IsNullOrEmpty(problem.Extensions["zh"] as string));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("*", null)]
    [InlineData("\"7\"", 7L)]
    [InlineData("7", 7L)]
    [InlineData("W/\"7\"", -1L)]
    [InlineData("\"x\"", -1L)]
    [InlineData("\"-7\"", -1L)]
    [InlineData("\"7\", \"8\"", -1L)]
    [InlineData("\"99999999999999999999\"", -1L)]
    public void takes_the_version_seen_from_the_if_match_header(string header, long? version)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.IfMatch = header;
        Assert.Equal(version, CommandContext.SeenVersion(request));
    }

    [Fact]
    public void a_version_that_is_none_of_ours_is_older_than_every_change_by_a_person() =>
        Given(Opened, Routed, Note).When(new Acknowledge(-1, Noon, Li)).ThenRejected("incident.changed-meanwhile");
}
