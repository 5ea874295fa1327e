using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Simulators.City;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>A message of the office: its id, also as the id it is signed under, and its bytes.</summary>
public sealed record WarningSent(string Id, CapMessageType Type, byte[] Document);

/// <summary>
/// A simulated meteorological office that writes CAP in the national profile with the hub's own writer: a warning, raised by
/// a colour, then lifted. Seeded: the same seed and clock, the same documents. It says Exercise unless told otherwise.
/// </summary>
public sealed class WarningOffice(ulong seed, IReadOnlyList<string> divisions, CapStatus status = CapStatus.Exercise)
{
    /// <summary>The real form of the district's station, GB/T 2260 + 4657: 370211 416 000 00.</summary>
    private const string Office = "41600000";
    private const string District = "370211";

    private static readonly (string Code, string Zh, string En)[] Events =
    [
        ("11B03", "暴雨", "Rainstorm"), ("11B06", "大风", "Gale"), ("11B17", "大雾", "Fog"), ("11B15", "冰雹", "Hail"),
    ];

    private readonly Chance _chance = new(seed);
    private int _serial;

    /// <summary>One warning's whole life, as it would be sent at these moments.</summary>
    /// <param name="now">The Alert's; Update and Cancel follow by the given steps.</param>
    public IReadOnlyList<WarningSent> Warning(DateTimeOffset now, TimeSpan untilUpdate, TimeSpan untilCancel)
    {
        var (code, zh, en) = Events[_chance.Below(Events.Length)];
        var division = divisions[_chance.Below(divisions.Count)];
        var level = 2 + _chance.Below(3);
        var alert = Message(CapMessageType.Alert, now, [], code, zh, en, division, level, raised: false);
        var update = Message(CapMessageType.Update, now + untilUpdate, [alert], code, zh, en, division, Math.Max(1, level - 1), raised: level > 1);
        var cancel = Message(CapMessageType.Cancel, now + untilUpdate + untilCancel, [alert, update], code, zh, en, division, Math.Max(1, level - 1), raised: false);
        return [.. new[] { alert, update, cancel }.Select(message => new WarningSent(message.Identifier, message.MsgType, CapWriter.Write(message)))];
    }

    private CapAlert Message(
        CapMessageType type, DateTimeOffset at, IReadOnlyList<CapAlert> earlier, string code, string zh, string en, string division, int level, bool raised)
    {
        var sent = CapTime.InChina(at);
        var id = new NationalId(District, Office, sent, _serial++ % 10);
        return new CapAlert
        {
            Identifier = id.ToString(), Sender = id.Office, Sent = sent, Status = status, MsgType = type, Scope = CapScope.Public,
            References = [.. earlier.Select(message => message.Reference)],
            Infos = [Info("zh-CN", zh, Headline(type, zh, level, raised)), Info("en-US", en, $"{en} {type}")],
        };

        CapInfo Info(string language, string name, string headline) => new()
        {
            Language = language, Categories = [CapCategory.Met], Event = name, Urgency = type == CapMessageType.Cancel ? CapUrgency.Past : CapUrgency.Expected,
            Severity = WarningLevel.SeverityOf(level), Certainty = CapCertainty.Likely, EventCodes = [new("eventType", code)],
            Effective = sent, Expires = sent.AddHours(12), SenderName = "模拟气象台", Headline = headline,
            Description = language == "zh-CN" ? $"演练：预计未来 12 小时有{zh}。" : $"Exercise: {en} within 12 hours.",
            Areas = [new() { AreaDesc = division, Geocodes = [new("GB/T 2260", WarningCode.InTwelveDigits(division))] }],
        };
    }

    private static string Headline(CapMessageType type, string zh, int level, bool raised) => type switch
    {
        CapMessageType.Cancel => $"模拟气象台解除{zh}预警",
        CapMessageType.Update when raised => $"模拟气象台将{zh}{WarningLevel.Colour(level + 1)}色预警升级为{WarningLevel.Colour(level)}色预警",
        _ => $"模拟气象台发布{zh}{WarningLevel.Colour(level)}色预警",
    };
}
