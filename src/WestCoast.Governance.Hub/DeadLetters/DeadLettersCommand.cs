using System.CommandLine;
using System.Text;
using RabbitMQ.Client;
using Spectre.Console;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.DeadLetters;

/// <summary><c>hub dead-letters list|show|resend</c>: what rests without having had its effect, and the way back.</summary>
internal static class DeadLettersCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "The message's id, or its beginning." };
    private static readonly Option<bool> All = new("--all") { Description = "All of them." };
    private static readonly Argument<string?> MaybeId = new("id") { Description = "The message's id, or its beginning.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create() => new("dead-letters", "Messages that came to rest: undeliverable, failed for good, or delivered too often.")
    {
        Action("list", "One line each, with the reason.", (_, connection, ct) => List(connection, ct)),
        Action("show", "One message whole.", (parsed, connection, ct) => Show(connection, parsed.GetValue(Id)!, ct), Id),
        Action("resend", "Send one, or with --all every one, to its queue again.", Resend, MaybeId, All),
    };

    private static Command Action(string name, string description, Func<ParseResult, IConnection, CancellationToken, Task<int>> run, params Symbol[] symbols)
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
            var factory = new ConnectionFactory { Uri = RunHub.BusUri(HubConfiguration.CreateBuilder().Configuration), ClientProvidedName = "hub dead-letters" };
            await using var connection = await factory.CreateConnectionAsync(ct);
            return await run(parsed, connection, ct);
        });
        return command;
    }

    private static async Task<int> List(IConnection connection, CancellationToken ct)
    {
        var letters = await RestingQueues.Read(connection, ct);
        if (letters.Count == 0)
        {
            Console.WriteLine("No dead letters.");
            return 0;
        }

        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 240; // a file or a pipe has no edge to wrap at
        var table = new Table().AddColumn(new TableColumn("id").NoWrap()).AddColumns("rests in", "since", "type", "reason");
        foreach (var letter in letters)
            table.AddRow(new[] { letter.Id, letter.Queue, letter.RestingSince ?? "", letter.Type, letter.Reason }.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
        return 0;
    }

    private static async Task<int> Show(IConnection connection, string id, CancellationToken ct)
    {
        var letters = (await RestingQueues.Read(connection, ct)).Where(letter => letter.Id.StartsWith(id, StringComparison.Ordinal)).ToList();
        foreach (var letter in letters)
            Console.WriteLine($"{letter.Id}\n  rests in {letter.Queue}, {letter.Reason}\n  would be sent to {letter.SendTo ?? "nowhere: its queue is not known"}\n{Encoding.UTF8.GetString(letter.Body.Span)}");
        return letters.Count > 0 ? 0 : throw new Refusal($"No dead letter's id begins with {id}.");
    }

    private static async Task<int> Resend(ParseResult parsed, IConnection connection, CancellationToken ct)
    {
        var (id, all) = (parsed.GetValue(MaybeId), parsed.GetValue(All));
        if (string.IsNullOrEmpty(id) && !all)
            throw new Refusal("Name a message, or say --all.");

        var sent = await RestingQueues.Resend(connection, letter => all || letter.Id.StartsWith(id!, StringComparison.Ordinal), ct);
        Console.WriteLine($"Sent {sent} again.");
        return sent > 0 || all ? 0 : throw new Refusal($"No dead letter's id begins with {id}.");
    }
}
