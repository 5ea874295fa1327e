using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>
/// An incident's message as CAP 1.2. What it says comes from the events, and from the catalogue and grids in force then: asked
/// again, it is the same. It is Restricted: a machine tells it to those who handle it; what the public is told, people decide.
/// </summary>
internal sealed class ToldMessage(CityModel city, EdgeStamp stamp, IConfiguration configuration)
{
    private const string RestrictionZh = "仅供区级一网统管联动部门与值守席位使用；对外发布须由有权机关批准。";

    /// <summary>Configuration <c>Cap:Sender</c>; a drill's messages have a sender of their own, so that no two are named alike.</summary>
    public string Sender => (configuration["Cap:Sender"] ?? $"hub.{city.Root}") + (stamp.World == Contracts.Worlds.World.Drill ? ".drill" : "");

    public string IdentifierOf(long number, long version) => $"{city.Root}-{number}-{version}";

    public CapAlert Of(long number, ToldVersion told)
    {
        var kind = city.Current.Kinds(ChinaDay.Of(told.At)).Find(told.Facts.Kind);
        return new CapAlert
        {
            Identifier = IdentifierOf(number, told.Version), Sender = Sender, Sent = CapTime.InChina(told.At), Status = stamp.CapStatus, MsgType = told.Type,
            Scope = CapScope.Restricted, Restriction = RestrictionZh, Note = NoteOf(told), Incidents = $"{city.Root}-{number}",
            References = [.. told.Earlier.Select(one => new CapReference(Sender, IdentifierOf(number, one.Version), CapTime.InChina(one.At)))],
            Infos = [Info(told, kind, "zh-CN"), Info(told, kind, "en-US")],
        };
    }

    private CapInfo Info(ToldVersion told, Kind kind, string language)
    {
        var (facts, zh, over) = (told.Facts, language == "zh-CN", told.Type == CapMessageType.Cancel);
        var (place, name) = zh ? (facts.Place.Zh, kind.Zh) : (facts.Place.En, kind.En);
        var level = (int)facts.Severity;
        return new()
        {
            Language = language, Categories = ToldCategories.Of(kind.Family), Event = name,
            ResponseTypes = over ? [CapResponseType.AllClear] : [CapResponseType.Execute],
            Urgency = over ? CapUrgency.Past : CapUrgency.Immediate, Severity = WarningLevel.SeverityOf(level),
            Certainty = told.Confirmed ? CapCertainty.Observed : CapCertainty.Likely, Effective = CapTime.InChina(told.At),
            SenderName = zh ? $"{city.Tree.Root.Zh}一网统管" : $"{city.Tree.Root.En} event hub",
            Headline = zh ? facts.Title : $"{name}, {place}",
            Description = zh ? $"{place}：{name}，{LevelZh(level)}（{WarningLevel.Colour(level)}色）。" : $"{name} at {place}, level {level} of 4.",
            Instruction = over ? null : Checklist(kind, zh),
            Areas = [ToldArea.Of(facts.Place, place, city)],
        };
    }

    private static string? Checklist(Kind kind, bool zh) =>
        kind.Checklist is { Count: > 0 } lines ? string.Join('\n', lines.Select((line, i) => $"{i + 1}. {(zh ? line.Zh : line.En)}")) : null;

    private static string LevelZh(int level) => level == 1 ? "特别重大" : "重大";

    private static string? NoteOf(ToldVersion told) => told.Why switch
    {
        "closed" => "已结案 closed",
        "dismissed" => "已排除 dismissed",
        "merged" => "已并入其他事件 handled together with another incident",
        "lowered" => "等级已降低 no longer of level 1 or 2",
        _ => null,
    };
}
