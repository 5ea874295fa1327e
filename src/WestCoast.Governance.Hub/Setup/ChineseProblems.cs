using System.Collections.Frozen;
using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>What the problems say to people who read Chinese, by code.</summary>
internal static class ChineseProblems
{
    private static readonly FrozenDictionary<string, string> Sentences = new Dictionary<string, string>
    {
        ["array.too-long"] = "数组过长。",
        ["body.too-large"] = "报文过大。",
        ["bus.unavailable"] = "消息总线暂不可用，请以相同编号重发。",
        ["cloudevent.malformed"] = "CloudEvents 报文格式有误。",
        ["cloudevent.no-data"] = "CloudEvents 报文缺少数据。",
        ["cursor.malformed"] = "分页游标无效。",
        ["description.too-long"] = "描述过长。",
        ["division.code-malformed"] = "行政区划代码格式有误。",
        ["division.outside-district"] = "行政区划不属于本区。",
        ["division.unknown"] = "没有该行政区划。",
        ["division.withdrawn"] = "该行政区划已撤销或尚未生效。",
        ["feed.unknown"] = "没有该数据接入。",
        ["id.missing"] = "缺少事件编号。",
        ["id.too-long"] = "事件编号过长。",
        ["layer.unknown"] = "没有该图层。",
        ["position.out-of-range"] = "经度应在 -180 至 180 之间，纬度应在 -90 至 90 之间。",
        ["uncertainty.out-of-range"] = "位置误差应为 0 至 2000 米。",
        ["incident.already-acknowledged"] = "该事件已由他人签收。",
        ["incident.changed-meanwhile"] = "您看到之后该事件已有变动，请刷新后再试。",
        ["incident.closed"] = "该事件已结案。",
        ["incident.unknown"] = "没有该事件。",
        ["json.malformed"] = "不是有效的 JSON。",
        ["json.wrong-type"] = "字段类型有误。",
        ["kind.missing"] = "缺少事件类别。",
        ["kind.unknown"] = "没有该事件类别。",
        ["note.empty"] = "备注不能为空。",
        ["note.too-long"] = $"备注最多 {AddNote.LongestText} 字。",
        ["note.zero-character"] = "备注含有无法保存的字符。",
        ["place.missing"] = "缺少地点：需要坐标或行政区划代码。",
        ["position.crs-missing"] = "缺少坐标系：WGS84、CGCS2000、GCJ02 或 BD09。",
        ["position.crs-unknown"] = "坐标系未知。",
        ["position.incomplete"] = "坐标不完整。",
        ["position.not-finite"] = "坐标不是有效数字。",
        ["position.outside-district"] = "坐标不在本区范围内。",
        ["severity.out-of-range"] = "等级应为 1（最高）至 4。",
        ["signature.clock"] = "签名时间与当前时间相差过大。",
        ["signature.missing"] = "缺少签名。",
        ["signature.wrong"] = "签名无效。",
        ["status.unknown"] = "CAP 状态未知。",
        ["text.not-storable"] = "文本含有无法保存的字符。",
        ["time.in-future"] = "时间晚于当前时间。",
        ["time.missing"] = "缺少时间。",
        ["title.too-long"] = "标题过长。",
        ["world.mismatch"] = "报文状态与本系统（实战/演练）不符。",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string? Of(string code) => Sentences.GetValueOrDefault(code);
}
