namespace WestCoast.Governance.Domain.Incidents;

/// <summary>What every screen shows of an incident's life: 监测 → 分析预警 → 联动处置 → 反馈 → 归档.</summary>
public enum Stage
{
    Detected = 1,
    Warned = 2,
    Handling = 3,
    Feedback = 4,
    Archived = 5,
}
