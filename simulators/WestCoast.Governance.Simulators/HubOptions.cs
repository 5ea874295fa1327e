using System.CommandLine;
using System.CommandLine.Parsing;
using WestCoast.Governance.Simulators.Sockets;

namespace WestCoast.Governance.Simulators;

/// <summary>The options of every command that speaks to a hub: where it is, and which files know its sensors and secrets.</summary>
internal sealed class HubOptions
{
    public Option<Uri> Hub { get; } = new("--hub")
    {
        Description = "HTTP address of the drill hub", CustomParser = ReadAddress,
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:8090"),
    };

    public Option<MqttAddress> Mqtt { get; } = new("--mqtt")
    {
        Description = "MQTT address of the drill hub, host:port", CustomParser = MqttAddress.Parse,
        DefaultValueFactory = _ => new MqttAddress("127.0.0.1", 1893),
    };

    public Option<string> Secrets { get; } = new("--secrets")
    {
        Description = "Folder with the drill world's devices.json, feeds.json and logins.json", DefaultValueFactory = _ => ".local/drill/secrets",
    };

    public Option<string> Seeds { get; } = new("--seeds")
    {
        Description = "Folder with sensors.json and scenarios/", DefaultValueFactory = _ => "seeds",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Hub);
        command.Options.Add(Mqtt);
        command.Options.Add(Secrets);
        command.Options.Add(Seeds);
    }

    private static Uri? ReadAddress(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;

        argument.AddError($"'{text}' is not an address such as http://127.0.0.1:8090.");
        return null;
    }
}
