using Microsoft.Playwright;
using WestCoast.Governance.SystemTests.Harness;
using static Microsoft.Playwright.Assertions;

namespace WestCoast.Governance.SystemTests;

/// <summary>The grid worker's page on a phone's screen, against a real hub.</summary>
public sealed class the_phone_page(OneHub one) : IClassFixture<OneHub>, IAsyncLifetime
{
    private const string Small = "els => els.map(e => [e, e.getBoundingClientRect()]).filter(([, r]) => r.width > 0 && (r.height < 44 || r.width < 44)).map(([e]) => e.outerHTML.slice(0, 80))";

    private Chromium _browser = null!;

    public async ValueTask InitializeAsync() => _browser = await Chromium.Start();

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    [Theory]
    [InlineData("light", "zh")]
    [InlineData("dark", "en")]
    public async Task lets_a_grid_worker_in_without_barriers_and_with_targets_for_a_thumb(string theme, string language)
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        var hosts = new HashSet<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
                complaints.Add(line.Text);
        };
        await page.AddInitScriptAsync($"localStorage.setItem('wcg.theme', '{theme}'); localStorage.setItem('wcg.language', '{language}');");
        await page.GotoAsync(new Uri(one.Hub.Url, "field").ToString());
        await Expect(page.GetByTestId("sign-in-user")).ToBeVisibleAsync();
        Assert.Empty(await Barriers.On(page));
        Assert.Empty(await page.Locator("button, input").EvaluateAllAsync<string[]>(Small));

        var login = one.World.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == "grid-worker");
        await page.GetByTestId("sign-in-user").FillAsync(login.User);
        await page.GetByTestId("sign-in-password").FillAsync(login.Password);
        await page.GetByTestId("sign-in-submit").ClickAsync();
        await Expect(page.GetByTestId("line")).Not.ToHaveAttributeAsync("data-state", "connecting");
        await Expect(page.GetByTestId("empty")).ToBeVisibleAsync();
        await page.GetByTestId("menu").ClickAsync();
        await Expect(page.Locator("wcg-field-header nav")).ToBeVisibleAsync();

        Assert.Empty(await Barriers.On(page));
        Assert.Empty(await page.Locator("button, a, input").EvaluateAllAsync<string[]>(Small));
        Assert.Equal([one.Hub.Url.Authority], hosts.Where(host => host.Length > 0));
        Assert.Empty(complaints);
    }
}
