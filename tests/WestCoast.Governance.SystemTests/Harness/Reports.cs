using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>Reports at a division of the seeded district, and the incidents they open.</summary>
internal static class Reports
{
    public static async Task<string> At(this Department department, string id, string kind, string division, string? title = null, string? address = null, int? severity = null)
    {
        var answer = await department.Send(id, new JsonObject
        {
            ["id"] = id, ["kind"] = kind, ["division"] = division, ["title"] = title, ["address"] = address, ["severity"] = severity, ["at"] = DateTimeOffset.UtcNow.ToString("O"),
        }.ToJsonString());
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        return answer.SignalId;
    }

    /// <summary>The open incident of that kind at that place, once it has that many signals.</summary>
    public static async Task<JsonElement> OpenAt(this Desk desk, string kind, string division, int signals = 1) =>
        (await Eventually.Get(
            () => desk.Incidents($"kind={kind}&status=open"), rows => rows.Any(row => Is(row, division, signals)))).Single(row => Is(row, division, signals));

    public static async Task<JsonElement> Row(this Desk desk, JsonElement its) => await desk.Get($"api/incidents/{its.Id()}");

    public static string Id(this JsonElement row) => row.GetProperty("id").GetString()!;

    public static string Text(this JsonElement row, string field) => row.GetProperty(field).ToString();

    public static int Signals(this JsonElement row) => row.GetProperty("signalCount").GetInt32();

    public static async Task<(HttpStatusCode Status, string Id)> Create(this Desk desk, string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await desk.Http.SendAsync(request);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).Id() : await answer.Content.ReadAsStringAsync());
    }

    private static bool Is(JsonElement row, string division, int signals) => row.Text("place") == division && row.Signals() == signals;
}
