using Spectre.Console;

namespace WestCoast.Governance.Simulators.Play;

/// <summary>What the person at the keyboard sees: story lines, and a summary that rewrites itself, or plain lines into a file.</summary>
internal sealed class Screen(Tally tally)
{
    private readonly Lock _gate = new();
    private readonly bool _plain = Console.IsOutputRedirected;

    public void Say(string line) => Write(line.EscapeMarkup());

    /// <summary>One thing that happens in the city, at that moment of the scenario.</summary>
    public void Tell(TimeSpan moment, string who, string what, bool alarming) =>
        Write($"[grey]{moment:hh\\:mm\\:ss}[/] [{(alarming ? "red" : "teal")}]{who.EscapeMarkup(),-16}[/] {what.EscapeMarkup()}");

    public async Task Summarise(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(_plain ? 5 : 1));
        while (await timer.WaitForNextTickAsync(ct))
            lock (_gate)
                if (_plain)
                    Console.WriteLine(tally);
                else
                    Console.Write($"\r{Fit(tally.ToString())}");
    }

    private void Write(string markup)
    {
        lock (_gate)
        {
            if (_plain)
            {
                Console.WriteLine(Markup.Remove(markup));
                return;
            }

            Console.Write($"\r{Fit("")}\r");
            AnsiConsole.MarkupLine(markup);
        }
    }

    private static string Fit(string line)
    {
        var width = Math.Max(20, AnsiConsole.Profile.Width - 1);
        return line.Length > width ? line[..width] : line.PadRight(width);
    }
}
