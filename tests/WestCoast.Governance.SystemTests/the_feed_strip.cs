using System.Buffers;
using Microsoft.Playwright;
using WestCoast.Governance.Simulators.Stations;
using WestCoast.Governance.SystemTests.Harness;
using static Microsoft.Playwright.Assertions;

namespace WestCoast.Governance.SystemTests;

/// <summary>The console's strip of feeds in a real browser, with stations on real sockets.</summary>
public sealed class the_feed_strip(StationHub station) : IClassFixture<StationHub>, IAsyncLifetime
{
    /// <summary>S3 of our collection, as in <see cref="a_river_gauge"/>.</summary>
    private const string Level = "7E7E010012345678123430002B020003591011154947F1F1001234567848F0F0591011154920190000052619000005392300000127381211150320FA";

    private static readonly LocatorAssertionsToHaveAttributeOptions Soon = new() { Timeout = 30_000 };

    private Chromium _browser = null!;

    public async ValueTask InitializeAsync() => _browser = await Chromium.Start();

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    [Fact]
    public async Task shows_a_gauge_that_speaks_and_why_its_broken_frames_are_refused()
    {
        await using var line = await StationSocket.Connect(station.Sl651);
        await line.Send(Level);
        await line.Receive(20);
        var page = await Open("dispatcher");
        var gauge = Feed(page, "sl651");
        await Expect(gauge).ToHaveAttributeAsync("data-state", "speaking", Soon);
        await Expect(gauge).ToContainTextAsync("水文监测");
        await Expect(gauge).ToContainTextAsync("前"); // how long ago
        Assert.Empty(await Barriers.On(page));
        await Screenshot(page, "speaking");

        await page.Mouse.MoveAsync(5, 300);
        await line.Send(Level[..^4] + "0000");
        await Expect(gauge).ToHaveAttributeAsync("data-state", "refusing", Soon);
        await Expect(page.GetByTestId("feed").First).ToHaveAttributeAsync("data-feed", "sl651"); // what needs looking at comes first
        await Expect(page.GetByTestId("feeds-fold")).ToContainTextAsync("有拒收");

        await gauge.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-reason='frame.checksum']")).ToContainTextAsync("校验和错误");
        await Expect(page.Locator("[data-station='sl651-001']")).ToHaveAttributeAsync("data-state", "speaking");
        await Expect(page.GetByTestId("ask")).ToHaveCountAsync(0); // nothing is asked of a gauge
        Assert.Empty(await Barriers.On(page));
        await Screenshot(page, "panel-dark");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("feed-panel")).ToBeHiddenAsync();
        await Expect(gauge).ToBeFocusedAsync();

        await page.GetByTestId("theme-switch").First.ClickAsync();
        await page.GetByTestId("language-switch").First.ClickAsync();
        await Expect(gauge).ToContainTextAsync("Refusing");
        Assert.Empty(await Barriers.On(page));
        await Screenshot(page, "refusing-light");
        await gauge.ClickAsync();
        await Expect(page.Locator("[data-reason='frame.checksum']")).ToContainTextAsync("Wrong checksum");
        Assert.Empty(await Barriers.On(page));
        await Screenshot(page, "panel-light");
    }

    [Fact]
    public async Task asks_a_fire_device_for_its_state_and_whether_somebody_is_on_duty()
    {
        var panel = new FirePanel(new FirePanelPlan(889, 88888) { Parts = 2, OperatorAnswersAfter = TimeSpan.Zero }, seed: 7);
        await using var line = await StationSocket.Connect(station.Gb26875);
        foreach (var frame in panel.Greeting(DateTimeOffset.UtcNow))
            await line.Send(frame);
        await line.Receive(20);
        var page = await Open("dispatcher");
        await Expect(Feed(page, "gb26875")).ToHaveAttributeAsync("data-state", "speaking", Soon);
        await Feed(page, "gb26875").ClickAsync();
        var device = page.Locator("[data-station='gb26875-001']");

        await device.Locator("[data-ask=read-device-state]").ClickAsync();
        await Serve(line, panel, 28);
        await Expect(Request(device, "read-device-state")).ToHaveAttributeAsync("data-state", "answered", Soon);

        await Expect(Request(device, "read-device-state")).ToContainTextAsync("状态 正常");

        await device.Locator("[data-ask=duty-check]").ClickAsync();
        await Serve(line, panel, 28);
        await Expect(Request(device, "duty-check")).ToHaveAttributeAsync("data-state", "waiting", Soon);
        await Expect(device.Locator("[data-ask=duty-check]")).ToBeDisabledAsync(); // it is calling already
        foreach (var frame in panel.Next(DateTimeOffset.UtcNow))
            await line.Send(frame);
        await Expect(Request(device, "duty-check")).ToHaveAttributeAsync("data-state", "answered", Soon);

        var away = page.Locator("[data-station='gb26875-002']");
        await away.Locator("[data-ask=duty-check]").ClickAsync();
        await Expect(Request(away, "duty-check")).ToHaveAttributeAsync("data-state", "no-line", Soon);
        Assert.Empty(await Barriers.On(page));
        await Screenshot(page, "requests");

        var auditor = await Open("auditor");
        await Feed(auditor, "gb26875").ClickAsync();
        await Expect(auditor.Locator("[data-station='gb26875-001']")).ToBeVisibleAsync();
        await Expect(auditor.GetByTestId("ask")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("grid-worker")]
    [InlineData("department")]
    public async Task is_not_there_for_who_does_not_oversee_the_district(string role)
    {
        var page = await Open(role);
        await Expect(page.GetByTestId("connection-sign")).ToHaveAttributeAsync("data-state", "live", Soon);
        await Expect(page.Locator("wcg-feed-strip")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task says_that_it_is_old_when_the_hub_does_not_answer_and_is_one_line_on_a_small_screen()
    {
        var page = await Open("operator");
        var strip = page.GetByTestId("feed-strip");
        await Expect(page.GetByTestId("feed").First).ToBeVisibleAsync();
        await Expect(strip).ToHaveAttributeAsync("data-stale", "false");
        var height = (await strip.BoundingBoxAsync())!.Height;
        await page.RouteAsync("**/api/feeds", route => route.AbortAsync());
        await Expect(strip).ToHaveAttributeAsync("data-stale", "true", Soon);
        await Expect(page.GetByTestId("feeds-fold")).ToContainTextAsync("枢纽未应答");
        Assert.Equal(height, (await strip.BoundingBoxAsync())!.Height);
        Assert.Empty(await Barriers.On(page));
        await Screenshot(page, "stale");
        await page.UnrouteAsync("**/api/feeds");
        await Expect(strip).ToHaveAttributeAsync("data-stale", "false", Soon);

        await page.SetViewportSizeAsync(390, 844);
        await Expect(page.GetByTestId("feed")).ToHaveCountAsync(0);
        Assert.InRange((await strip.BoundingBoxAsync())!.Height, 30, 40);
        await Screenshot(page, "small");
        await page.GetByTestId("feeds-fold").ClickAsync();
        await Expect(page.GetByTestId("feed").First).ToBeVisibleAsync();
        Assert.Empty(await Barriers.On(page));
        await Screenshot(page, "small-open");
    }

    private static ILocator Feed(IPage page, string name) => page.Locator($"[data-testid=feed][data-feed={name}]");

    private static ILocator Request(ILocator of, string what) => of.Locator($"[data-testid=request][data-request={what}]");

    /// <summary>The device reads until a whole question came, and answers it.</summary>
    private static async Task Serve(StationSocket line, FirePanel panel, int atLeast)
    {
        for (var answered = false; !answered;)
        {
            var input = new ReadOnlySequence<byte>(await line.Receive(atLeast));
            foreach (var answer in panel.Answer(ref input, DateTimeOffset.UtcNow).ToList())
            {
                await line.Send(answer);
                answered = true;
            }
        }
    }

    private async Task<IPage> Open(string role)
    {
        var page = await _browser.NewPageAsync(new() { Locale = "zh-CN", ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 1440, Height = 900 } });
        await page.GotoAsync(station.Hub.Url.ToString());
        var login = station.World.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == role);
        await page.GetByTestId("sign-in-user").FillAsync(login.User);
        await page.GetByTestId("sign-in-password").FillAsync(login.Password);
        await page.GetByTestId("sign-in-submit").ClickAsync();
        return page;
    }

    private static async Task Screenshot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("WCG_TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"feed-strip-{name}.png") });
    }
}
