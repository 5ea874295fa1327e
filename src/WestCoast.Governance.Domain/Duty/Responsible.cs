using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Duty;

/// <summary>One tier's answer: the division that has its desk, and who serves there, on duty first, nearest first.</summary>
public sealed record ResponsibleTier(Tier Tier, Division Division, EquatableList<Serving> Workers, EquatableList<Department> Departments);

/// <summary>A worker, and whether they are on duty at the moment asked for.</summary>
public sealed record Serving(Worker Worker, bool OnDuty);

/// <summary>Who is responsible for a division at a moment. Pure.</summary>
public static class Responsible
{
    /// <summary>
    /// The tiers from the nearest up. A code no longer in force is answered for by who took it over; empty for an
    /// unknown code. <paramref name="overlayCells"/> are the department cells that hold its ground.
    /// </summary>
    public static EquatableList<ResponsibleTier> For(
        DivisionTree tree, DutyRoster roster, string code, IReadOnlySet<string> overlayCells, DateTimeOffset at)
    {
        var day = ChinaDay.Of(at);
        var lineage = tree.Heir(code, day) is { } heir ? tree.Lineage(heir.Code, day) : [];
        return [.. lineage.GroupBy(division => division.AnsweredBy).OrderBy(tier => tier.Key)
            .Select(tier => new ResponsibleTier(tier.Key, tier.MinBy(division => division.Code.Length)!, Workers(tier), Departments(tier)))];

        EquatableList<Serving> Workers(IEnumerable<Division> nodes) =>
            [.. nodes.Reverse().SelectMany(node => roster.WorkersOf(node.Code)).Where(worker => worker.ServesOn(day))
                .Select(worker => new Serving(worker, worker.IsOnDuty(at))).OrderByDescending(serving => serving.OnDuty)];

        EquatableList<Department> Departments(IEnumerable<Division> nodes) =>
            [.. nodes.Reverse().SelectMany(node => roster.DepartmentsOf(node.Code)).Where(department => department.AnswersFor(overlayCells))];
    }
}
