using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Detection;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Checks a delivered list: divisions, workers, departments, sensors, stations, kinds, calendar.</summary>
internal static class CheckList
{
    public static ImportChecked Of(ImportRequest request, CityState city, SeedTables tables)
    {
        return request.Layer switch
        {
            _ when request.File.Format == FileFormat.GeoJson => ImportChecked.Refuse(new RowProblem(null, "file.format-unknown", "A list is .csv or .json.")),
            LayerNames.Divisions => Check<Division>(rows => CheckDivisions.Of(rows, city.Tree.Root.Code)),
            LayerNames.Workers => Check<Worker>(rows => CheckDuty.Of(rows, city.Tree, request.Effective)),
            LayerNames.Departments => Check<Department>(rows => CheckDuty.Of(rows, city.Tree, request.Effective, Cells)),
            LayerNames.Sensors => Check<Sensor>(rows => CheckSensors.Of(rows, city, city.Kinds(request.Effective), request.Effective)),
            LayerNames.Stations => Check<Station>(rows => CheckStations.Of(rows, city, request.Effective)),
            LayerNames.Kinds => Check<Kind>(CheckKinds.Of),
            LayerNames.Calendar => Check<CalendarDay>(CheckCalendar.Of),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Layer, "no list"),
        };

        ImportChecked Check<T>(Func<IReadOnlyList<Row<T>>, IEnumerable<RowProblem>> check)
        {
            var read = ReadList.From<T>(request.File.Text, request.File.Format);
            var problems = read.Problems.Concat(check(read.Rows)).OrderBy(problem => problem.Row).ToList();
            return problems.Count > 0
                ? new ImportChecked.Refused(problems)
                : new ImportChecked.Good(
                    new LayerDelivery(request.Layer, request.Effective, null, request.File.Name, request.File.Sha256, read.Rows.Count, LayerSource.Import),
                    (IReadOnlyList<T>)[.. read.Rows.Select(row => row.Content)], []);
        }

        IReadOnlySet<string>? Cells(string layer) => tables.Overlays.Any(overlay => overlay.Code == layer)
            ? (city.InForce(layer, request.Effective)?.Cells ?? []).Select(cell => cell.Code).ToHashSet(StringComparer.Ordinal)
            : null;
    }
}
