using System.Net;
using System.Text.RegularExpressions;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.SystemTests.Harness;

namespace WestCoast.Governance.SystemTests;

/// <summary>What an administrator changes at the machine holds at once for who is signed in.</summary>
public sealed partial class a_seat_that_changes(OneHub one) : IClassFixture<OneHub>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly HubWorld _world = one.World;
    private readonly HubProcess _hub = one.Hub;

    [Fact]
    public async Task is_added_with_a_password_that_is_printed_and_kept_nowhere()
    {
        var password = PasswordIn(await _hub.Once("users", "add", "wang.wei", "--role", "department", "--division", "370211001", "--department", "emergency"));
        using var desk = await Seats.SignIn(_hub, "wang.wei", password);
        var session = await desk.Get("api/session");

        Assert.Equal(("department", "370211001", "emergency"), (
            session.GetProperty("role").GetString()!, session.GetProperty("division").GetString()!, session.GetProperty("department").GetString()!));
        Assert.Equal(0, await _world.Query<long>("select count(*) from mt_doc_user where data::text like '%' || $1 || '%'", password));
        Assert.Contains("wang.wei", await _hub.Once("users", "list"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no role", "a", "--role", "boss", "--division", "370211")]
    [InlineData("not in the list of divisions", "a", "--role", "dispatcher", "--division", "370299")]
    [InlineData("needs --department", "a", "--role", "department", "--division", "370211")]
    [InlineData("no department", "a", "--role", "department", "--division", "370211", "--department", "magic")]
    [InlineData("Only a seat of the role department", "a", "--role", "dispatcher", "--division", "370211", "--department", "emergency")]
    [InlineData("no worker", "a", "--role", "grid-worker", "--division", "370211", "--worker", "w-9999999")]
    [InlineData("without spaces", "a b", "--role", "dispatcher", "--division", "370211")]
    [InlineData("already", "dispatcher", "--role", "dispatcher", "--division", "370211")]
    public async Task cannot_be_added_when_it_cannot_be(string why, params string[] arguments)
    {
        var (code, said) = await _hub.Run(["users", "add", .. arguments]);
        Assert.Equal(2, code);
        Assert.Contains(why, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task loses_its_cookie_and_its_stream_when_it_is_removed()
    {
        await Seats.Make(_world, new Seat("leaves", SeatRoles.Dispatcher, "370211"));
        using var desk = await Seats.SignIn(_hub, "leaves");
        await using var screen = await LiveScreen.Open(desk);
        await screen.Until(e => e.Type == "snapshot");

        await _hub.Once("users", "remove", "leaves");
        await Eventually.Get(async () => (await Status(desk), 0), seen => seen.Item1 == HttpStatusCode.Unauthorized, Soon);
        await Assert.ThrowsAnyAsync<IOException>(() => screen.Until(e => e.Type == "never")).WaitAsync(TimeSpan.FromMinutes(1));
        using var again = Desk.At(_hub);
        Assert.Equal((HttpStatusCode.Unauthorized, "sign-in.wrong"), await again.Command("api/session", new { user = "leaves", password = Seats.Password }));
    }

    [Fact]
    public async Task signs_in_again_when_its_role_or_division_is_another()
    {
        await Seats.Make(_world, new Seat("moves", SeatRoles.Dispatcher, "370211"));
        using var before = await Seats.SignIn(_hub, "moves");

        await _hub.Once("users", "change", "moves", "--role", "auditor", "--division", "370211002");
        await Eventually.Get(async () => (await Status(before), 0), seen => seen.Item1 == HttpStatusCode.Unauthorized, Soon);
        using var after = await Seats.SignIn(_hub, "moves");
        Assert.Equal("auditor", (await after.Get("api/session")).GetProperty("role").GetString());
    }

    [Fact]
    public async Task is_in_at_once_with_a_new_password_and_out_with_the_old_one()
    {
        await Seats.Make(_world, new Seat("forgot", SeatRoles.Dispatcher, "370211"));
        using var old = await Seats.SignIn(_hub, "forgot");

        var password = PasswordIn(await _hub.Once("users", "password", "forgot"));
        using var now = await Seats.SignIn(_hub, "forgot", password);
        Assert.Equal(HttpStatusCode.OK, await Status(now));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(old));
        await _hub.Once("seed");
        Assert.Equal(HttpStatusCode.OK, await Status(now));
    }

    [Fact]
    public async Task that_the_administrator_removed_is_not_seeded_again()
    {
        await using var world = await HubWorld.Create();
        var hub = world.Hub();
        await hub.Once("users", "remove", "auditor");
        await hub.Once("seed");
        Assert.DoesNotContain("auditor", await hub.Once("users", "list"), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Status(Desk desk)
    {
        using var answer = await desk.Http.GetAsync("api/session");
        return answer.StatusCode;
    }

    private static string PasswordIn(string said) => Printed().Match(said).Groups[1].Value;

    [GeneratedRegex("signs in with (\\w{20})")]
    private static partial Regex Printed();
}
