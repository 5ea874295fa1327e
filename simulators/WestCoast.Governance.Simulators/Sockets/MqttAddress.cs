using System.CommandLine.Parsing;
using System.Globalization;

namespace WestCoast.Governance.Simulators.Sockets;

/// <summary>Where the hub's MQTT endpoint listens, written <c>host:port</c>.</summary>
internal sealed record MqttAddress(string Host, int Port)
{
    public override string ToString() => $"{Host}:{Port}";

    public static MqttAddress? Parse(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        var colon = text.LastIndexOf(':');
        if (colon > 0 && int.TryParse(text[(colon + 1)..], CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536)
            return new MqttAddress(text[..colon], port);

        argument.AddError($"'{text}' is not host:port, such as 127.0.0.1:1893.");
        return null;
    }
}
