using System.Net.Http.Headers;
using System.Text.Json;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>Hands a text to an SMS platform by HTTP; who the recipient's number belongs to, the platform knows.</summary>
internal sealed class SmsChannel(HttpClient http, Uri url, string? token) : IChannel
{
    public const string IdHeader = "Idempotency-Key";

    public string Name => "sms";

    public async Task Send(OutboundMessage message, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = JsonContent.Create(new { message.Id, to = message.Recipient, text = message.Zh }, options: JsonSerializerOptions.Web),
        };
        request.Headers.Add(IdHeader, message.Id);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request, ct);
        if (!answer.IsSuccessStatusCode)
            throw new NotTakenException($"HTTP {(int)answer.StatusCode}");
    }
}
