using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace WestCoast.Governance.Simulators.Latency;

/// <summary>`latency`: how long from a sensor's publish to a dispatcher's stream, under load.</summary>
internal static class LatencyCommand
{
    public static Command Create()
    {
        var rates = new Option<int[]>("--rates")
        {
            Description = "Background readings per second, one measurement each", CustomParser = Rates,
            DefaultValueFactory = _ => [10, 500, 2000], HelpName = "10,500,2000",
        };
        var seconds = new Option<int>("--seconds") { Description = "Length of each measurement; one alarm a second", DefaultValueFactory = _ => 30 };
        var connections = new Option<int>("--connections") { Description = "MQTT connections for the background", DefaultValueFactory = _ => 100 };
        var user = new Option<string?>("--user") { Description = "Who watches. Default: a district dispatcher of logins.json" };
        var password = new Option<string?>("--password") { Description = "Default: from logins.json" };

        var hub = new HubOptions();
        var command = new Command("latency", "Measure MQTT publish to SSE client on a drill hub that nobody else feeds")
        {
            rates, seconds, connections, user, password,
        };
        hub.AddTo(command);
        command.SetAction((parsed, ct) => Answer.Of(() => MeasureLatency.Run(
            new LatencyOptions(
                parsed.GetRequiredValue(hub.Hub), parsed.GetRequiredValue(hub.Mqtt), parsed.GetRequiredValue(hub.Secrets),
                parsed.GetRequiredValue(hub.Seeds), parsed.GetRequiredValue(rates), TimeSpan.FromSeconds(Math.Max(1, parsed.GetValue(seconds))),
                Math.Max(1, parsed.GetValue(connections)), parsed.GetValue(user), parsed.GetValue(password)),
            ct)));
        return command;
    }

    private static int[]? Rates(ArgumentResult argument)
    {
        var rates = argument.Tokens.SelectMany(token => token.Value.Split(','))
            .Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var rate) ? rate : 0).ToArray();
        if (rates.Length > 0 && rates.All(rate => rate > 0))
            return rates;

        argument.AddError("--rates takes whole numbers with commas between, such as 10,500,2000.");
        return null;
    }
}
