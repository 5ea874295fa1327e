using System.Text.Json;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>企业微信: posts to a group's robot. It answers 200 to what it refuses too; the word is in its errcode.</summary>
internal sealed class WeComChannel(HttpClient http, Uri url) : IChannel
{
    private sealed record Answer(int? Errcode, string? Errmsg);

    public string Name => "wecom";

    public async Task Send(OutboundMessage message, CancellationToken ct)
    {
        using var answer = await http.PostAsJsonAsync(
            url, new { msgtype = "text", text = new { content = $"{message.Zh}\n{message.Recipient}" } }, JsonSerializerOptions.Web, ct);
        if (!answer.IsSuccessStatusCode)
            throw new NotTakenException($"HTTP {(int)answer.StatusCode}");
        var said = await Read(answer, ct);
        if (said?.Errcode != 0)
            throw new NotTakenException($"errcode {said?.Errcode}: {said?.Errmsg}");
    }

    private static async Task<Answer?> Read(HttpResponseMessage answer, CancellationToken ct)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<Answer>(ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
