using System.CommandLine;
using Spectre.Console;
using WestCoast.Governance.Domain.Access;

namespace WestCoast.Governance.Hub.Access;

/// <summary><c>hub users list|add|change|password|remove</c>: for who administers an instance, at its machine.</summary>
internal static class UsersCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "What they sign in as." };
    private static readonly Option<string> Role = new("--role") { Description = string.Join(", ", SeatRoles.All), Required = true };
    private static readonly Option<string> Division = new("--division") { Description = "Code of the division whose seat it is.", Required = true };
    private static readonly Option<string?> Department = new("--department") { Description = "The department's code; for the role department." };
    private static readonly Option<string?> Worker = new("--worker") { Description = "The worker's id in the roster; for the role grid-worker." };

    public static Command Create() => new("users", "Who may sign in, as what. What is changed here takes effect within seconds.")
    {
        Doing("list", "Everybody, without passwords.", (_, users, ct) => List(users, ct)),
        Doing("add", "Somebody new; the password is made, and printed once.", Add, Name, Role, Division, Department, Worker),
        Doing("change", "Another role, division, department or worker; the password stays.", Change, Name, Role, Division, Department, Worker),
        Doing("password", "A new password, printed once; whoever is signed in with the old one is signed out.", Password, Name),
        Doing("remove", "They are signed out and may not come back; what they did stays in the record.", Remove, Name),
    };

    private static Command Doing(string name, string description, Func<ParseResult, UserList, CancellationToken, Task> work, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        }

        command.SetAction(async (parsed, ct) =>
        {
            await using var users = await UserList.Open(ct);
            await work(parsed, users, ct);
            return 0;
        });
        return command;
    }

    private static async Task List(UserList users, CancellationToken ct)
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 240; // a file or a pipe has no edge to wrap at
        var table = new Table().AddColumns("name", "role", "division", "department", "worker", "locked until");
        foreach (var user in await users.All(ct))
            table.AddRow(new[]
            {
                user.Name, user.Role, user.Division, user.Department ?? "", user.Worker ?? "", user.LockedUntil is { } until ? $"{until:u}" : "",
            }.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
    }

    private static async Task Add(ParseResult parsed, UserList users, CancellationToken ct) =>
        Tell(parsed, await users.Add(Seat(parsed), ct));

    private static async Task Change(ParseResult parsed, UserList users, CancellationToken ct)
    {
        await users.Change(Seat(parsed), ct);
        Console.WriteLine($"{parsed.GetValue(Name)} is changed, and signs in again.");
    }

    private static async Task Password(ParseResult parsed, UserList users, CancellationToken ct) =>
        Tell(parsed, await users.NewPassword(parsed.GetValue(Name)!, ct));

    private static async Task Remove(ParseResult parsed, UserList users, CancellationToken ct)
    {
        await users.Remove(parsed.GetValue(Name)!, ct);
        Console.WriteLine($"{parsed.GetValue(Name)} is removed.");
    }

    private static Seat Seat(ParseResult parsed) => new(
        parsed.GetValue(Name)!, parsed.GetValue(Role)!, parsed.GetValue(Division)!, parsed.GetValue(Department), parsed.GetValue(Worker));

    private static void Tell(ParseResult parsed, string password) =>
        Console.WriteLine($"{parsed.GetValue(Name)} signs in with {password}\nIt is kept nowhere and not shown again.");
}
