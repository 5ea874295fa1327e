using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Sparkplug;

/// <summary>The message types of Sparkplug 3.0, section 4.</summary>
public enum SparkplugMessage
{
    NBirth = 1,
    NDeath,
    DBirth,
    DDeath,
    NData,
    DData,
    NCommand,
    DCommand,
    State,
}

/// <summary>
/// <c>spBv1.0/{group}/{message}/{edge node}[/{device}]</c>, or <c>spBv1.0/STATE/{host}</c>, where <paramref name="Edge"/> is the host and there is no group.
/// </summary>
public sealed record SparkplugTopic(string Group, SparkplugMessage Message, string Edge, string? Device)
{
    public const string Word = "sparkplug";
    public const string Namespace = "spBv1.0";
    public const int LongestId = 100;

    private static readonly Dictionary<string, SparkplugMessage> Messages = new(StringComparer.Ordinal)
    {
        ["NBIRTH"] = SparkplugMessage.NBirth, ["NDEATH"] = SparkplugMessage.NDeath, ["DBIRTH"] = SparkplugMessage.DBirth, ["DDEATH"] = SparkplugMessage.DDeath,
        ["NDATA"] = SparkplugMessage.NData, ["DDATA"] = SparkplugMessage.DData, ["NCMD"] = SparkplugMessage.NCommand, ["DCMD"] = SparkplugMessage.DCommand,
    };

    /// <summary>The registry's address of the edge node.</summary>
    public string Node => $"{Group}/{Edge}";

    /// <summary>The registry's address of a device of it.</summary>
    public static string AddressOf(string node, string device) => $"{node}/{device}";

    /// <summary>Null when it is none: too few or too many levels, an unknown message, an id that is empty, too long or has a wildcard.</summary>
    public static SparkplugTopic? TryParse(string topic)
    {
        if (topic.Length > 1000)
            return null;

        return topic.Split('/') switch
        {
            [Namespace, "STATE", var host] when IsId(host) => new("", SparkplugMessage.State, host, null),
            [Namespace, var group, var word, var edge] when Are(group, edge) && Messages.TryGetValue(word, out var message) && !IsOfDevice(message) =>
                new(group, message, edge, null),
            [Namespace, var group, var word, var edge, var device] when Are(group, edge, device) && Messages.TryGetValue(word, out var message) && IsOfDevice(message) =>
                new(group, message, edge, device),
            _ => null,
        };
    }

    public override string ToString() => Message == SparkplugMessage.State
        ? $"{Namespace}/STATE/{Edge}"
        : $"{Namespace}/{Group}/{Messages.First(its => its.Value == Message).Key}/{Edge}{(Device is null ? "" : "/" + Device)}";

    private static bool IsOfDevice(SparkplugMessage message) =>
        message is SparkplugMessage.DBirth or SparkplugMessage.DDeath or SparkplugMessage.DData or SparkplugMessage.DCommand;

    private static bool Are(params ReadOnlySpan<string> ids)
    {
        foreach (var id in ids)
        {
            if (!IsId(id))
                return false;
        }

        return true;
    }

    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && !id.AsSpan().ContainsAny("+#\0") && StorableText.Is(id);
}
