using Microsoft.AspNetCore.Diagnostics;
using Npgsql;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>A fault behind an API call, told so that the caller knows what to do: an outage is "try again", the rest is ours to mend.</summary>
internal sealed class FaultProblems(ILogger<FaultProblems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                await httpContext.Refuse("request.malformed", bad.Message, "请求格式有误。", bad.StatusCode);
                return true;
            case var e when e.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.CharacterNotInRepertoire }:
                await httpContext.Refuse(StorableText.Reason, "A text has a NUL character in it.", "文本含有无法保存的字符。", StatusCodes.Status400BadRequest);
                return true;
            case var e when Outages.IsOutage(e):
                log.LogWarning("{Method} {Path}: {Reason}", httpContext.Request.Method, httpContext.Request.Path, e.GetBaseException().Message);
                httpContext.Response.Headers.RetryAfter = "2";
                await httpContext.Refuse("store.unavailable", "The store is away for the moment. Try again.", "数据库暂不可用，请稍后重试。", StatusCodes.Status503ServiceUnavailable);
                return true;
            case var e when LostRace.Is(e):
                log.LogWarning("{Method} {Path} lost every race: {Reason}", httpContext.Request.Method, httpContext.Request.Path, e.GetBaseException().Message);
                httpContext.Response.Headers.RetryAfter = "1";
                await httpContext.Refuse("store.busy", "Many are changing this at once. Try again.", "多人正在同时修改，请稍后重试。", StatusCodes.Status503ServiceUnavailable);
                return true;
            default:
                log.LogError(exception, "{Method} {Path} failed", httpContext.Request.Method, httpContext.Request.Path);
                await httpContext.Refuse("fault", "Something failed here; it is in the log.", "系统内部错误，已记录。", StatusCodes.Status500InternalServerError);
                return true;
        }
    }
}
