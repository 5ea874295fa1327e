using System.Net;
using Microsoft.Playwright;
using WestCoast.Governance.SystemTests.Harness;
using static Microsoft.Playwright.Assertions;

namespace WestCoast.Governance.SystemTests;

/// <summary>What people at a desk do with an incident, in a real browser, against a real hub.</summary>
public sealed class the_actions(OneHub one) : IClassFixture<OneHub>, IAsyncLifetime
{
    private Chromium _browser = null!;

    public async ValueTask InitializeAsync() => _browser = await Chromium.Start();

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    [Fact]
    public async Task carry_an_incident_from_acknowledging_to_closing_with_somebody_else_to_verify_it()
    {
        var id = await Reported("water", "flooding");
        var page = await Open("dispatcher", id);

        await page.GetByTestId("acknowledge").ClickAsync();
        await Expect(Phase(page)).ToHaveAttributeAsync("data-phase", "acknowledged");
        await Act(page, "confirm", "现场电话核实");
        await Expect(Phase(page)).ToHaveAttributeAsync("data-phase", "confirmed");

        await page.GetByTestId("action-summon").ClickAsync();
        await Expect(page.GetByTestId("action-send")).ToBeDisabledAsync(); // neither whom nor why
        await page.Locator("wcg-action-form input[value=traffic]").CheckAsync();
        await page.GetByTestId("action-text").FillAsync("封闭下穿通道");
        Assert.Empty(await Barriers.On(page));
        await page.GetByTestId("action-send").ClickAsync();
        await Expect(page.GetByTestId("summoned")).ToHaveAttributeAsync("data-reported", "false");

        await Act(page, "resolve", "积水已排除，恢复通行");
        await Expect(Phase(page)).ToHaveAttributeAsync("data-phase", "resolved");
        await Expect(page.GetByTestId("action-send-back")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("action-verify")).ToHaveCountAsync(0); // who handled it does not verify it

        var other = await Open("operator", id);
        await Act(other, "verify", "现场复查无积水");
        await Expect(Phase(page)).ToHaveAttributeAsync("data-phase", "verified");
        await Act(page, "close", null);
        await Expect(Phase(page)).ToHaveAttributeAsync("data-phase", "closed");
        await Expect(page.GetByTestId("action-reopen")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-testid=timeline-entry][data-type=resolution_verified]")).ToContainTextAsync("operator");
        Assert.Empty(await Barriers.On(page));
    }

    [Theory]
    [InlineData("dark", "zh", "核实属实")]
    [InlineData("light", "en", "Confirmed as real")]
    public async Task tell_who_did_what_meanwhile_and_go_on_with_what_was_written(string theme, string language, string told)
    {
        var id = await Reported("traffic", theme == "dark" ? "traffic-accident" : "public-order");
        var page = await Open("dispatcher", id, theme, language);
        await page.GetByTestId("action-dismiss").ClickAsync();
        await page.Locator("wcg-action-form input[value=false-alarm]").CheckAsync();
        await page.GetByTestId("action-text").FillAsync("回拨无人受伤");

        using var colleague = await Desk.SignIn(one.World, one.Hub, "operator");
        Assert.Equal((HttpStatusCode.NoContent, ""), await colleague.Command($"api/incidents/{id}/confirmation", new { text = "巡逻车已到" }));
        await page.GetByTestId("action-send").ClickAsync();

        var trouble = page.GetByTestId("action-trouble");
        await Expect(trouble).ToHaveAttributeAsync("data-kind", "changed");
        await Expect(page.GetByTestId("meanwhile")).ToContainTextAsync("operator");
        await Expect(page.GetByTestId("meanwhile")).ToContainTextAsync(told);
        Assert.Empty(await Barriers.On(page));

        await page.GetByTestId("look-again").ClickAsync();
        await Expect(page.GetByTestId("action-text")).ToHaveValueAsync("回拨无人受伤");
        await page.GetByTestId("action-send").ClickAsync();
        await Expect(Phase(page)).ToHaveAttributeAsync("data-phase", "dismissed");
    }

    [Fact]
    public async Task open_by_key_and_give_the_focus_back()
    {
        var page = await Open("dispatcher", await Reported("hotline", "noise"));
        await Expect(page.GetByTestId("action-confirm")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(page.GetByTestId("action-form")).ToHaveAttributeAsync("data-action", "escalate");
        Assert.Empty(await Barriers.On(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByTestId("action-form")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("action-route")).ToBeFocusedAsync();
        await Expect(page.GetByTestId("detail")).ToBeVisibleAsync(); // one press closes one thing

        await page.Keyboard.PressAsync("r");
        await page.GetByTestId("action-text").FillAsync("超出社区能力");
        await page.GetByTestId("action-text").PressAsync("Control+Enter");
        await Expect(page.Locator("[data-testid=timeline-entry][data-type=incident_escalated]")).ToContainTextAsync("超出社区能力");
    }

    [Fact]
    public async Task give_an_incident_to_whoever_is_on_duty_put_a_file_beside_it_and_make_one_of_two()
    {
        var first = await Reported("hotline", "street-order");
        var page = await Open("dispatcher", first);
        await Expect(page.Locator("[data-testid=timeline-entry][data-type=incident_assigned]")).ToHaveCountAsync(1); // given by itself
        await page.GetByTestId("action-assign").ClickAsync();
        var candidate = page.Locator("[data-testid=candidate][data-on-duty=true]").First;
        await candidate.Locator("input").CheckAsync();
        Assert.Empty(await Barriers.On(page));
        await page.GetByTestId("action-send").ClickAsync();
        await Expect(page.Locator("[data-testid=timeline-entry][data-type=incident_assigned]")).ToHaveCountAsync(2);

        await page.GetByTestId("more-actions").ClickAsync();
        await page.GetByTestId("action-attach").ClickAsync();
        await page.Locator("wcg-action-form input[type=file]").SetInputFilesAsync(new FilePayload { Name = "现场.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 \n"u8.ToArray() });
        await page.GetByTestId("action-send").ClickAsync();
        await Expect(page.Locator("wcg-files li")).ToContainTextAsync("现场.pdf");

        var second = await Reported("public-security", "social-order");
        await page.GetByTestId("action-merge").ClickAsync();
        using var desk = await Desk.SignIn(one.World, one.Hub);
        await page.Locator("wcg-merge-target input[name=number]").FillAsync($"{(await desk.Get($"api/incidents/{second}")).GetProperty("number").GetInt64()}");
        await page.Locator("wcg-merge-target input[name=number]").PressAsync("Enter");
        await page.GetByTestId("merge-target").First.Locator("input").CheckAsync();
        await page.GetByTestId("action-text").FillAsync("同一起占道");
        await page.GetByTestId("action-send").ClickAsync();
        await Expect(Phase(page)).ToHaveAttributeAsync("data-phase", "merged");
        Assert.Equal(second, (await desk.Get($"api/incidents/{first}")).GetProperty("mergedInto").GetString());
        Assert.Empty(await Barriers.On(page));
    }

    [Fact]
    public async Task never_change_places_under_the_pointer()
    {
        var id = await Reported("public-security", "crowd");
        var page = await Open("dispatcher", id);
        await page.GetByTestId("acknowledge").ClickAsync();
        await Expect(Phase(page)).ToHaveAttributeAsync("data-phase", "acknowledged");
        await page.GetByTestId("action-confirm").HoverAsync();
        using var colleague = await Desk.SignIn(one.World, one.Hub, "operator");
        Assert.Equal((HttpStatusCode.NoContent, ""), await colleague.Command($"api/incidents/{id}/confirmation", new { text = "巡逻车已到" }));

        await Expect(Phase(page)).ToHaveAttributeAsync("data-phase", "confirmed");
        await Expect(page.GetByTestId("action-confirm")).ToBeDisabledAsync();
        await Expect(page.GetByTestId("action-resolve")).ToHaveCountAsync(0);
        await page.Mouse.MoveAsync(400, 600);
        await Expect(page.GetByTestId("action-confirm")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("action-resolve")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task are_not_offered_to_who_may_only_look()
    {
        var page = await Open("auditor", await Reported("public-security", "public-order"));
        await Expect(Phase(page)).ToBeVisibleAsync();
        await Expect(page.Locator("wcg-actions button")).ToHaveCountAsync(0);
        await Expect(page.GetByTestId("acknowledge")).ToHaveCountAsync(0);
    }

    private static ILocator Phase(IPage page) => page.GetByTestId("phase");

    private static async Task Act(IPage page, string action, string? text)
    {
        await page.GetByTestId($"action-{action}").ClickAsync();
        if (text is not null)
            await page.GetByTestId("action-text").FillAsync(text);
        await page.GetByTestId("action-send").ClickAsync();
        await Expect(page.GetByTestId("action-form")).ToHaveCountAsync(0);
    }

    /// <summary>An incident of its own for each test: one kind at one place is one incident.</summary>
    private async Task<string> Reported(string feed, string kind)
    {
        using var department = new Department(one.World, one.Hub, feed);
        var report = Guid.NewGuid().ToString("N");
        Assert.Equal(HttpStatusCode.Accepted, (await department.Send(report, Department.Report(report, kind))).Status);
        using var desk = await Desk.SignIn(one.World, one.Hub);
        var rows = await Eventually.Get(() => desk.Incidents($"kind={kind}&status=open"), found => found.Count == 1);
        return rows[0].GetProperty("id").GetString()!;
    }

    private async Task<IPage> Open(string role, string incident, string theme = "dark", string language = "zh")
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        await page.AddInitScriptAsync($"localStorage.setItem('wcg.theme', '{theme}'); localStorage.setItem('wcg.language', '{language}');");
        await page.GotoAsync(new Uri(one.Hub.Url, $"?incident={incident}").ToString());
        var login = one.World.Secret<List<Desk.Login>>("logins.json").First(login => login.Role == role);
        await page.GetByTestId("sign-in-user").FillAsync(login.User);
        await page.GetByTestId("sign-in-password").FillAsync(login.Password);
        await page.GetByTestId("sign-in-submit").ClickAsync();
        await Expect(page.GetByTestId("detail")).ToBeVisibleAsync();
        return page;
    }
}
