using System.Globalization;
using System.Text;
using WestCoast.Governance.Domain.Evaluation;

namespace WestCoast.Governance.Hub.Evaluation;

/// <summary>The figures as a table that a spreadsheet opens: UTF-8 with its mark, and no cell that it would take for a formula.</summary>
internal static class EvaluationCsv
{
    private static readonly string[] Head =
    [
        "代码", "名称", "Name", "事件数", "应处置数", "处置数", "结案数", "按期结案数", "处置率", "结案率", "按期结案率", "返工率", "误报率", "上报次数", "重新打开次数",
        "签收分钟(中位)", "派遣分钟(中位)", "接单分钟(中位)", "到场分钟(中位)", "办结分钟(中位)", "核查分钟(中位)", "结案分钟(中位)",
        "告警数", "席位数", "每席位每10分钟告警", "10分钟最多告警", "告警洪峰席位数",
    ];

    public static IResult File(EvaluationEndpoint.Report report) =>
        TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(report))], "text/csv; charset=utf-8", $"evaluation-{report.By}.csv");

    public static string Text(EvaluationEndpoint.Report report) => string.Concat(
        report.Groups.Append(new EvaluationEndpoint.Line("", "合计", "Total", report.Total)).Select(Line).Prepend(Head).Select(cells => string.Join(',', cells.Select(Cell)) + "\r\n"));

    /// <summary>What begins like a formula is led by an apostrophe; a separator, quote or break is quoted.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string[] Line(EvaluationEndpoint.Line line)
    {
        var (f, m, a) = (line.Figures, line.Figures.MedianMinutes, line.Figures.Alarms);
        double?[] numbers =
        [
            f.Cases, f.ToHandle, f.Handled, f.Closed, f.ClosedOnTime, f.HandledRate, f.ClosureRate, f.OnTimeClosureRate, f.ReworkRate, f.FalseAlarmRate,
            f.Escalations, f.Reopenings, m.Acknowledge, m.Dispatch, m.Accept, m.Arrive, m.Resolve, m.Verify, m.Close,
            a.Count, a.Desks, a.PerDeskIn10Minutes, a.MostIn10Minutes, a.FloodsOf,
        ];
        return [line.Key, line.Zh, line.En, .. numbers.Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "")];
    }
}
