using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>
/// What the objects of one frame mean: a fire each time it is told, everything else when it begins and when it ends. Reads and
/// changes the memory that it is given; nothing else.
/// </summary>
internal sealed class PanelSignals(Speaker speaker, Gb26875Frame frame, RememberedConditions memory, DateTimeOffset now)
{
    /// <summary>An alarm overtakes what waits on its connection: what is older than it by no more than this was overtaken.</summary>
    public static readonly TimeSpan Overtaking = TimeSpan.FromMinutes(1);

    private readonly List<SignalReceived> _signals = [];
    private readonly Dictionary<Subject, Remembered> _changes = [];

    public IReadOnlyList<SignalReceived> Signals => _signals;

    /// <summary>What must be remembered once the signals are safe.</summary>
    public IReadOnlyDictionary<Subject, Remembered> Changes => _changes;

    public void Hear(InformationObject told)
    {
        switch (told)
        {
            case SystemState s:
                State(Subject.OfSystem(s.SystemType, s.SystemAddress), ConditionNames.Of(s.State), "", StateWords.Of(s.State), s.At);
                if (s.State.HasFlag(SystemStateBits.Reset) && !s.State.HasFlag(SystemStateBits.Fire))
                    Reset(Subject.OfSystem(s.SystemType, s.SystemAddress), s.At);
                break;
            case PartState p:
                State(Subject.OfPart(p), ConditionNames.Of(p.State), p.Description, StateWords.Of(p.State), p.At);
                break;
            case DeviceState d:
                State(Subject.Device, ConditionNames.Of(d.State), "", StateWords.Of(d.State), d.At);
                break;
            case SystemOperation o:
                Operation(Subject.OfSystem(o.SystemType, o.SystemAddress), o.Operation, o.Operator, o.At);
                break;
            case DeviceOperation o:
                Operation(Subject.Device, o.Operation, o.Operator, o.At);
                break;
        }
    }

    private void State(Subject subject, Conditions told, string place, string words, TimeTag at)
    {
        var before = memory.Of(subject);
        var overtaken = before.Conditions != Conditions.None && IsOvertaken(at, before.At);
        foreach (var condition in ConditionNames.All)
        {
            var (was, is_) = (before.Conditions.HasFlag(condition.Condition), told.HasFlag(condition.Condition));
            if (is_ && (condition.Condition == Conditions.Fire || (!was && !overtaken)))
                Tell(subject, condition, SignalCondition.Raised, place, words, at);
            else if (was && !is_ && !overtaken)
                Tell(subject, condition, SignalCondition.Cleared, place, words, at);
        }

        if (!overtaken && (told != before.Conditions || told.HasFlag(Conditions.Fire)))
            Set(subject, new(told, at));
    }

    private void Operation(Subject at, OperationBits operation, byte by, TimeTag when)
    {
        if (operation.HasFlag(OperationBits.ManualAlarm))
        {
            var hand = at with { Kind = at.Kind == SubjectKind.Device ? SubjectKind.DeviceHand : SubjectKind.SystemHand };
            Tell(hand, ConditionNames.All[0], SignalCondition.Raised, "", $"操作员 {by} 号", when);
            Set(hand, new(Conditions.Fire, when));
        }
        else if (operation.HasFlag(OperationBits.Reset))
        {
            Reset(at, when);
        }
    }

    private void Reset(Subject reset, TimeTag at)
    {
        foreach (var (subject, before) in memory.Known.Where(known => known.Value.Conditions.HasFlag(Conditions.Fire)).ToList())
        {
            if (!subject.IsResetWith(reset) || IsOvertaken(at, before.At))
                continue;
            Tell(subject, ConditionNames.All[0], SignalCondition.Cleared, "", "复位", at);
            Set(subject, new(before.Conditions & ~Conditions.Fire, at));
        }
    }

    private void Tell(Subject subject, ConditionName condition, SignalCondition what, string place, string words, TimeTag at)
    {
        var ends = what == SignalCondition.Cleared;
        var happened = Happened.Of(at, frame, now);
        var title = $"{subject.NameOf(condition)}{(ends ? "解除" : "")}：{subject.Zh}{(place.Length > 0 ? $" {place}" : "")}";
        _signals.Add(speaker.Signal(
            $"{condition.Word}{(ends ? "-cleared" : "")}:{subject.Key}:{happened.Key}", subject.KindOf(condition.Condition), title, happened.At, now) with
        {
            Condition = what,
            Description = $"状态：{words}；设备时间 {at}{(happened.ClockBelieved ? "" : "（设备时钟不可信，按接收时间推算）")}；装置地址 {speaker.Address}",
        });
    }

    private void Set(Subject subject, Remembered remembered)
    {
        memory.Set(subject, remembered);
        _changes[subject] = remembered;
    }

    private static bool IsOvertaken(TimeTag told, TimeTag known) =>
        known.Time - told.Time is { } older && older > TimeSpan.Zero && older <= Overtaking;
}
