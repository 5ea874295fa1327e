namespace WestCoast.Governance.Domain.Evaluation;

/// <summary>
/// 综合评价 of the incidents opened in a span of time. Those that went on in another one are counted there. Rates are
/// parts of 1, null where there is nothing to divide by.
/// </summary>
public sealed record Figures
{
    public required int Cases { get; init; }

    /// <summary>The cases that were not dismissed.</summary>
    public required int ToHandle { get; init; }

    /// <summary>Resolved, and not sent back or reopened since.</summary>
    public required int Handled { get; init; }

    public required int Closed { get; init; }
    public required int ClosedOnTime { get; init; }

    /// <summary>处置率: handled, of those to handle.</summary>
    public double? HandledRate { get; init; }

    /// <summary>结案率: closed, of those to handle.</summary>
    public double? ClosureRate { get; init; }

    /// <summary>按期结案率: closed and resolved within the limit, of those to handle that are closed or past their limit.</summary>
    public double? OnTimeClosureRate { get; init; }

    /// <summary>返工率: sent back at least once, of those to handle that were ever called done.</summary>
    public double? ReworkRate { get; init; }

    /// <summary>误报率: dismissed as a false alarm, of all cases.</summary>
    public double? FalseAlarmRate { get; init; }

    /// <summary>上报, by hand or because a limit passed, summed over the cases.</summary>
    public required int Escalations { get; init; }

    public required int Reopenings { get; init; }
    public required StepMinutes MedianMinutes { get; init; }
    public required AlarmLoad Alarms { get; init; }
}

/// <summary>
/// Median minutes of the steps, over the cases that came so far: acknowledge, dispatch and resolve from the opening;
/// accept and arrive from the dispatch; verify from the resolution; close from the verification.
/// </summary>
public sealed record StepMinutes(
    double? Acknowledge, double? Dispatch, double? Accept, double? Arrive, double? Resolve, double? Verify, double? Close);

/// <summary>
/// The load of alarms on the desks (EEMUA 191: at most 1 in 10 minutes is steady, more than 10 a flood). An alarm is an
/// incident that comes on a desk; <see cref="PerDeskIn10Minutes"/> is the mean over the span and the desks that had any,
/// <see cref="MostIn10Minutes"/> the most that one desk had in any 10 minutes, <see cref="FloodsOf"/> how many desks had a flood.
/// </summary>
public sealed record AlarmLoad(int Count, int Desks, double? PerDeskIn10Minutes, int MostIn10Minutes, int FloodsOf);
