using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using WestCoast.Governance.SystemTests.Harness;
using static Microsoft.Playwright.Assertions;

namespace WestCoast.Governance.SystemTests;

/// <summary>An assignment done on the phone's page from the offer to the photo, against a real hub, with the line gone half-way.</summary>
public sealed class a_worker_with_a_phone : IAsyncLifetime
{
    /// <summary>A picture of one red point.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==");

    private readonly string _seeds = FewWorkers.Seeds();
    private HubWorld _world = null!;
    private HubProcess _hub = null!;
    private Chromium _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _world = await HubWorld.Create(seeds: _seeds);
        _hub = await _world.StartHub();
        _browser = await Chromium.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _world.DisposeAsync();
        Directory.Delete(_seeds, recursive: true);
    }

    [Fact]
    public async Task accepts_arrives_and_reports_it_done_with_a_photo_written_without_a_line()
    {
        var page = await SignedIn();
        using var desk = await Desk.SignIn(_world, _hub);
        using var hotline = new Department(_world, _hub, "hotline");
        Assert.Equal(HttpStatusCode.Accepted, (await hotline.Send("litter", Department.Report("litter", "illegal-dumping"))).Status);

        await page.GetByTestId("quick-accept").ClickAsync(new() { Timeout = 20_000 });
        var incident = (await Eventually.Get(() => desk.Incidents("kind=illegal-dumping"), rows => rows is [var row] && State(row) == "accepted"))[0].GetProperty("id").GetString()!;
        await Expect(page.GetByTestId("task-page")).ToHaveAttributeAsync("data-state", "accepted");
        Assert.Empty(await Barriers.On(page));
        await page.GetByTestId("arrive").ClickAsync();
        await Eventually.Get(() => desk.History(incident), events => events.Contains("arrived_on_scene"));

        await page.Context.SetOfflineAsync(true);
        await page.GetByTestId("report").ClickAsync();
        await page.GetByTestId("report-text").FillAsync("建筑垃圾约两车，已清运");
        await page.GetByTestId("photo").SetInputFilesAsync(new FilePayload { Name = "scene.png", MimeType = "image/png", Buffer = Picture });
        await Expect(page.Locator("wcg-report canvas")).ToBeVisibleAsync();
        Assert.Empty(await Barriers.On(page));
        await page.GetByTestId("send-done").ClickAsync();
        await Expect(page.GetByTestId("waiting")).ToBeVisibleAsync();
        Assert.DoesNotContain("field_reported", await desk.History(incident));

        await page.Context.SetOfflineAsync(false);
        await Eventually.Get(() => desk.History(incident), events => events.Contains("incident_resolved"));
        var file = (await desk.Get($"api/incidents/{incident}/files")).EnumerateArray().Single();
        Assert.Equal("image/jpeg", file.GetProperty("mediaType").GetString());
        var report = (await desk.Get($"api/incidents/{incident}/timeline")).GetProperty("entries").EnumerateArray().Single(entry => entry.GetProperty("type").GetString() == "field_reported");
        Assert.Equal("建筑垃圾约两车，已清运", report.GetProperty("data").GetProperty("text").GetString());
        Assert.Equal(file.GetProperty("id").GetString(), report.GetProperty("data").GetProperty("files")[0].GetString());
    }

    private static string? State(JsonElement row) =>
        row.GetProperty("assignment") is { ValueKind: JsonValueKind.Object } assignment ? assignment.GetProperty("state").GetString() : null;

    private async Task<IPage> SignedIn()
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Longitude = 120.204f, Latitude = 36.056f, Accuracy = 12 });
        await page.GotoAsync(new Uri(_hub.Url, "field").ToString());
        var login = _world.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == "grid-worker");
        await page.GetByTestId("sign-in-user").FillAsync(login.User);
        await page.GetByTestId("sign-in-password").FillAsync(login.Password);
        await page.GetByTestId("sign-in-submit").ClickAsync();
        await Expect(page.GetByTestId("empty")).ToBeVisibleAsync();
        return page;
    }
}
