using Microsoft.AspNetCore.Http.HttpResults;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>RFC 9457 problems: a stable <c>type</c> for programs, a sentence in both languages for people.</summary>
internal static class Problems
{
    /// <param name="more">What programs may want to know beside it.</param>
    public static ProblemHttpResult Of(string code, string sentence, string? zh, int status, params (string Name, object? Value)[] more)
    {
        var beside = more.ToDictionary(its => its.Name, its => its.Value, StringComparer.Ordinal);
        if ((zh ?? ChineseProblems.Of(code)) is { } chinese)
            beside["zh"] = chinese;
        return TypedResults.Problem(title: Title(code), detail: sentence, type: TypeOf(code), statusCode: status, extensions: beside);
    }

    /// <summary>The code in plain words: "Position outside district".</summary>
    private static string Title(string code) =>
        string.Concat(code[..1].ToUpperInvariant(), code.AsSpan(1)).Replace('.', ' ').Replace('-', ' ');

    public static string TypeOf(string code) => $"urn:west-coast:{code}";

    public static Task Refuse(this HttpContext http, string code, string sentence, string zh, int status) =>
        Of(code, sentence, zh, status).ExecuteAsync(http);

    /// <summary>404 for what does not exist, 412 for a version overtaken, 400 for a bad text, else 422 for a place that cannot be, 409 for what may not happen now.</summary>
    public static ProblemHttpResult ToProblem(this Decision.Rejected no) => Of(no.Code, no.Reason, zh: null, no.Code switch
    {
        "incident.unknown" => StatusCodes.Status404NotFound,
        "incident.changed-meanwhile" => StatusCodes.Status412PreconditionFailed,
        "person.unknown" or "assignment.unknown" or "merge.unknown-other" or "split.unknown-signal" => StatusCodes.Status404NotFound,
        "assignment.not-yours" or "verification.own-work" or "incident.not-your-desk" => StatusCodes.Status403Forbidden,
        "severity.out-of-range" or "dismissal.reason-unknown" => StatusCodes.Status400BadRequest,
        _ when no.Code.StartsWith("note.", StringComparison.Ordinal) || no.Code.StartsWith("reason.", StringComparison.Ordinal) => StatusCodes.Status400BadRequest,
        _ when no.Code.StartsWith("position.", StringComparison.Ordinal) || no.Code.StartsWith("division.", StringComparison.Ordinal) || no.Code is "place.missing" or "report.file-unknown" =>
            StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status409Conflict,
    });
}
