namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>
/// Which sensor of the registry a device's channel is: by a list (<c>device/channel</c>, then <c>device</c>), else by a template with
/// <c>{device}</c> and <c>{channel}</c>.
/// </summary>
public sealed record SensorNames(IReadOnlyDictionary<string, string> Ids, string Template)
{
    public const string Device = "{device}";
    public const string Channel = "{channel}";

    public string Of(string device, string channel) =>
        Ids.GetValueOrDefault($"{device}/{channel}") ?? Ids.GetValueOrDefault(device)
        ?? Template.Replace(Device, device, StringComparison.Ordinal).Replace(Channel, channel, StringComparison.Ordinal);
}
