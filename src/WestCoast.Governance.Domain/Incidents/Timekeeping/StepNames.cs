using WestCoast.Governance.Domain.Deadlines;

namespace WestCoast.Governance.Domain.Incidents.Timekeeping;

/// <summary>The steps with time limits, as people call them.</summary>
public static class StepNames
{
    public static string Zh(string step) => step switch
    {
        Steps.Acknowledge => "签收",
        Steps.Accept => "接单",
        Steps.Arrive => "到场",
        Steps.Resolve => "办结",
        Steps.Verify => "核查",
        Steps.ReportIn => "报到",
        Steps.Act => "处置",
        _ => step,
    };
}
