using WestCoast.Governance.Feeds.Reports;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>What a dispatcher reads of a warning, cut to what a signal holds.</summary>
public static class WarningText
{
    /// <summary>The Chinese block where there is one, else the first.</summary>
    public static CapInfo? Main(CapAlert alert) => alert.Infos.FirstOrDefault(IsChinese) ?? (alert.Infos.Count > 0 ? alert.Infos[0] : null);

    /// <summary>The blocks in the language of the main one: another event or another area each.</summary>
    public static IReadOnlyList<CapInfo> Mains(CapAlert alert) =>
        Main(alert) is { } main ? [.. alert.Infos.Where(info => IsChinese(info) == IsChinese(main) && info.Language == main.Language)] : [];

    public static string Title(CapAlert alert, CapInfo? main)
    {
        var told = main?.Headline is { } headline && !string.IsNullOrWhiteSpace(headline) ? headline.Trim() : main?.Event.Trim();
        var title = (alert.MsgType, told) switch
        {
            (CapMessageType.Cancel, null) => $"预警解除 {alert.Identifier}",
            (CapMessageType.Cancel, { } text) when !text.Contains("解除", StringComparison.Ordinal) => $"解除：{text}",
            (_, { } text) => text,
            _ => alert.Identifier,
        };
        return Cut(title, DepartmentReport.LongestTitle);
    }

    public static string? Description(CapInfo? main)
    {
        var text = string.Join('\n', new[] { main?.Description, main?.Instruction }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));
        return text.Length == 0 ? null : Cut(text, DepartmentReport.LongestDescription);
    }

    public static string? Address(IReadOnlyList<CapInfo> infos)
    {
        var text = string.Join('、', infos.SelectMany(info => info.Areas).Select(area => area.AreaDesc.Trim()).Where(name => name.Length > 0).Distinct());
        return text.Length == 0 ? null : Cut(text, DepartmentReport.LongestTitle);
    }

    private static bool IsChinese(CapInfo info) => info.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>Never between the halves of a character.</summary>
    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)] + "…";
}
