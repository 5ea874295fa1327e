using System.Globalization;
using System.Text.Json.Nodes;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>What was asked of the terminal of one connection, and how it answered; matched by serial (JT/T 808, 6.1.1).</summary>
internal sealed class Requests(PlatformAnswers platform)
{
    /// <summary>The standard leaves time and number to the platform, and has each wait longer: T(N+1) = T(N) × (N+1). The host waits the same each time.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(10);

    private const int Retries = 3;
    private const int MostWaiting = 64;

    private readonly Queue<(ushort Serial, ushort Id, string Key)> _asked = [];

    public Asked Ask(StationRequest request, Jt808Frame to)
    {
        var (id, body, refused) = RequestBody.Of(request, to.Is2019);
        if (refused is not null)
            return refused;

        var message = platform.Message(to, id, body);
        var key = request.Id.ToString("N", CultureInfo.InvariantCulture);
        if (_asked.Count == MostWaiting)
            _asked.Dequeue(); // who has not answered the last 64 will not answer the first of them
        _asked.Enqueue((message.Serial, id, key));
        return new Asked.Send(FrameWriter.Write(message), AnswerWithin, Retries) { Key = key };
    }

    /// <summary>终端通用应答 0001; null when nothing that we asked is answered by it.</summary>
    public RequestAnswer? Answered(Reply reply)
    {
        var key = _asked.FirstOrDefault(asked => asked.Serial == reply.Serial && asked.Id == reply.Id).Key;
        return key is null ? null
            : reply.Result != Reply.Done ? new(key, "denied", new JsonObject { ["result"] = reply.Result, ["reason"] = Reason(reply.Result) }.ToJsonString())
            : reply.Id == MessageId.QueryLocation ? new(key, "received")
            : new(key, "confirmed");
    }

    /// <summary>位置信息查询应答 0201.</summary>
    public RequestAnswer? Answered(LocationAnswer answer)
    {
        var key = _asked.FirstOrDefault(asked => asked.Serial == answer.Serial && asked.Id == MessageId.QueryLocation).Key;
        return key is null ? null : new(key, "answered", Content(answer.Report));
    }

    private static string Content(LocationReport report) => new JsonObject
    {
        ["at"] = report.At?.ToString("O", CultureInfo.InvariantCulture),
        ["lon"] = report.NoPosition is null ? report.SignedLongitude : null,
        ["lat"] = report.NoPosition is null ? report.SignedLatitude : null,
        ["noPosition"] = report.NoPosition,
        ["speedKmh"] = report.Speed / 10.0,
        ["direction"] = report.Direction,
        ["alarms"] = report.Alarms,
        ["status"] = (uint)report.Status,
    }.ToJsonString();

    private static string Reason(byte result) => result switch
    {
        Reply.Failed => "failed",
        Reply.Wrong => "message-wrong",
        Reply.Unsupported => "unsupported",
        _ => "unknown",
    };
}
