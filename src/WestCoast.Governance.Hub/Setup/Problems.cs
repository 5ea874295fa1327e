using Microsoft.AspNetCore.Http.HttpResults;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>RFC 9457 problems: a stable <c>type</c> for programs, a sentence in both languages for people.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(string code, string sentence, string? zh, int status) => TypedResults.Problem(
        title: sentence, type: TypeOf(code), statusCode: status,
        extensions: zh is null ? null : new Dictionary<string, object?> { ["zh"] = zh });

    public static string TypeOf(string code) => $"urn:west-coast:{code}";

    public static Task Refuse(this HttpContext http, string code, string sentence, string zh, int status) =>
        Of(code, sentence, zh, status).ExecuteAsync(http);

    /// <summary>404 for what does not exist, 412 for a version overtaken, 400 for a bad text, else 409 for what may not happen now.</summary>
    public static ProblemHttpResult ToProblem(this Decision.Rejected no) => Of(no.Code, no.Reason, Zh(no.Code), no.Code switch
    {
        "incident.unknown" => StatusCodes.Status404NotFound,
        "incident.changed-meanwhile" => StatusCodes.Status412PreconditionFailed,
        _ when no.Code.StartsWith("note.", StringComparison.Ordinal) => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    });

    private static string? Zh(string code) => code switch
    {
        "incident.unknown" => "没有该事件。",
        "incident.already-acknowledged" => "该事件已由他人签收。",
        "incident.changed-meanwhile" => "您看到之后该事件已有变动，请刷新后再试。",
        "incident.closed" => "该事件已结案。",
        "note.zero-character" => "备注含有无法保存的字符 U+0000。",
        "note.empty" => "备注不能为空。",
        "note.too-long" => $"备注最多 {AddNote.LongestText} 字。",
        _ => null,
    };
}
