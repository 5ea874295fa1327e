using System.Collections.Frozen;

namespace WestCoast.Governance.Domain.Duty;

/// <summary>All workers and departments, by the division they are attached to.</summary>
public sealed class DutyRoster(IEnumerable<Worker> workers, IEnumerable<Department> departments)
{
    private readonly FrozenDictionary<string, EquatableList<Worker>> _workers =
        workers.GroupBy(worker => worker.Division).ToFrozenDictionary(group => group.Key, group => (EquatableList<Worker>)[.. group.OrderBy(worker => worker.Id, StringComparer.Ordinal)]);

    private readonly FrozenDictionary<string, EquatableList<Department>> _departments =
        departments.GroupBy(office => office.Division).ToFrozenDictionary(group => group.Key, group => (EquatableList<Department>)[.. group.OrderBy(office => office.Id, StringComparer.Ordinal)]);

    public EquatableList<Worker> WorkersOf(string division) => _workers.GetValueOrDefault(division) ?? [];

    public EquatableList<Department> DepartmentsOf(string division) => _departments.GetValueOrDefault(division) ?? [];
}
