using Microsoft.Playwright;
using WestCoast.Governance.SystemTests.Harness;
using static Microsoft.Playwright.Assertions;

namespace WestCoast.Governance.SystemTests;

/// <summary>The dispatcher's screen in a real browser, against a real hub.</summary>
public sealed class the_console(OneHub one) : IClassFixture<OneHub>, IAsyncLifetime
{
    private Chromium _browser = null!;

    public async ValueTask InitializeAsync() => _browser = await Chromium.Start();

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    [Fact]
    public async Task shows_a_reading_that_was_published_over_mqtt_as_a_row_and_on_the_map()
    {
        var page = await Open(one.Hub);
        await SignIn(page, one.World);
        await Expect(page.GetByTestId("connection-sign")).ToHaveAttributeAsync("data-state", "live");
        await Expect(page.GetByTestId("map")).ToHaveAttributeAsync("data-ready", "true", new() { Timeout = 30_000 });
        await Expect(page.GetByTestId("map")).ToHaveAttributeAsync("data-incident-count", "0");
        await using var sensor = new Sensor(one.World, one.Hub, "hazmat-0001");

        Assert.Equal(0, await sensor.Publish(Sensor.Reading(55)));

        var row = page.Locator("[data-testid=incident-row][data-kind=gas-leak]");
        await Expect(row).ToHaveCountAsync(1, new() { Timeout = 10_000 });
        await Expect(row).ToHaveAttributeAsync("data-severity", "2");
        await Expect(page.GetByTestId("map")).ToHaveAttributeAsync("data-incident-count", "1");

        await row.ClickAsync();
        await Expect(page.GetByTestId("detail")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-testid=timeline-entry][data-type=incident_routed]")).ToHaveCountAsync(1);
        await page.GetByTestId("note-text").FillAsync("已通知泊里镇");
        await page.GetByTestId("note-send").ClickAsync();
        await Expect(page.Locator("[data-testid=timeline-entry][data-type=note_added]")).ToContainTextAsync("已通知泊里镇");
        await page.GetByTestId("acknowledge").ClickAsync();
        await Expect(page.Locator("[data-testid=timeline-entry][data-type=incident_acknowledged]")).ToContainTextAsync("dispatcher");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await page.GetByTestId("language-switch").First.ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.GetByTestId("drill-banner")).ToHaveCountAsync(0);

        Assert.Empty(await Barriers.On(page));
        await page.GetByTestId("theme-switch").First.ClickAsync();
        Assert.Empty(await Barriers.On(page));
    }

    [Fact]
    public async Task says_so_when_the_hub_is_gone_and_catches_up_when_it_is_back()
    {
        await using var world = await HubWorld.Create("drill");
        var hub = await world.StartHub();
        var page = await Open(hub);
        await SignIn(page, world);
        await Expect(page.GetByTestId("drill-banner").First).ToBeVisibleAsync();
        Assert.Contains("演练", await page.TitleAsync(), StringComparison.Ordinal);
        var sign = page.GetByTestId("connection-sign");
        await Expect(sign).ToHaveAttributeAsync("data-state", "live");

        await hub.Kill();
        await Expect(sign).ToHaveAttributeAsync("data-state", "offline", new() { Timeout = 20_000 });
        await hub.Start();
        await using var sensor = new Sensor(world, hub, "hazmat-0001");
        Assert.Equal(0, await sensor.Publish(Sensor.Reading(30)));

        await Expect(sign).ToHaveAttributeAsync("data-state", "live", new() { Timeout = 40_000 });
        await Expect(page.Locator("[data-testid=incident-row][data-kind=gas-leak]")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task loads_nothing_from_another_host_and_breaks_no_content_policy()
    {
        var page = await _browser.NewPageAsync();
        var hosts = new HashSet<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        page.Console += (_, line) =>
        {
            if (line.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                complaints.Add(line.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(one.Hub.Url.ToString());
        await SignIn(page, one.World);
        await Expect(page.GetByTestId("map")).ToHaveAttributeAsync("data-ready", "true", new() { Timeout = 30_000 });

        Assert.Equal([one.Hub.Url.Authority], hosts.Where(host => host.Length > 0));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task leads_to_the_city_grids_where_a_department_disagrees_with_the_base_grids()
    {
        var page = await Open(one.Hub, "grids");
        await SignIn(page, one.World);
        await Expect(page.GetByTestId("coverage")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(page.GetByTestId("flaw").First).ToBeVisibleAsync();
        await Expect(page.GetByTestId("grid-map")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("legend")).ToBeVisibleAsync();
        if (Environment.GetEnvironmentVariable("WCG_TEST_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "city-grids.png") });
        }
    }

    [Theory]
    [InlineData("dark", "zh")]
    [InlineData("dark", "en")]
    [InlineData("light", "zh")]
    [InlineData("light", "en")]
    public async Task has_city_grids_without_barriers_in_every_tab(string theme, string language)
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await page.AddInitScriptAsync($"localStorage.setItem('wcg.theme', '{theme}'); localStorage.setItem('wcg.language', '{language}');");
        await page.GotoAsync(new Uri(one.Hub.Url, "grids").ToString());
        await Expect(page.GetByTestId("sign-in-user")).ToBeVisibleAsync();
        Assert.Empty(await Barriers.On(page));
        await SignIn(page, one.World, "operator"); // who may decide sees the controls too

        foreach (var (tab, shows) in new[] { ("coverage", "flaw"), ("borders", "border"), ("proposal", "accept-selected"), ("trend", "trend"), ("crosswalk", "crosswalk") })
        {
            await page.Locator($"[data-tab={tab}]").ClickAsync(new() { Timeout = 60_000 });
            await Expect(page.GetByTestId(shows).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
            Assert.Empty(await Barriers.On(page));
        }

        await page.GetByTestId("find-place").ClickAsync();
        await page.Locator("wcg-place-panel input[name=lon]").FillAsync("120.204, 36.056");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("wcg-place-panel")).ToContainTextAsync("370211001006001");
        Assert.Empty(await Barriers.On(page));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
    }

    private async Task<IPage> Open(HubProcess hub, string path = "")
    {
        var page = await _browser.NewPageAsync(new() { Locale = "zh-CN", ViewportSize = new() { Width = 1440, Height = 900 } });
        await page.GotoAsync(new Uri(hub.Url, path).ToString());
        return page;
    }

    private static async Task SignIn(IPage page, HubWorld world, string role = "dispatcher")
    {
        var login = world.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == role);
        await page.GetByTestId("sign-in-user").FillAsync(login.User);
        await page.GetByTestId("sign-in-password").FillAsync(login.Password);
        await page.GetByTestId("sign-in-submit").ClickAsync();
    }
}
