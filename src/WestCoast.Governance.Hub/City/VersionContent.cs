using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Import;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.City;

/// <summary>A version of a layer, read: cells in WGS-84, or the rows of a list.</summary>
internal sealed record VersionContent(LayerVersion Version, object Rows)
{
    public IReadOnlyList<GridCell> Cells => Of<GridCell>();

    public IReadOnlyList<T> Of<T>() => (IReadOnlyList<T>)Rows;

    /// <summary>Throws <see cref="Refusal"/>, naming the layer, when it cannot be read; it could when it was imported.</summary>
    public static VersionContent Read(LayerVersion version, LayerContent content) => new(version, version.Layer switch
    {
        LayerNames.Divisions => List<Division>(content),
        LayerNames.Workers => List<Worker>(content),
        LayerNames.Departments => List<Department>(content),
        LayerNames.Sensors => List<Sensor>(content),
        LayerNames.Stations => List<Station>(content),
        LayerNames.Kinds => List<Kind>(content),
        LayerNames.Calendar => List<CalendarDay>(content),
        _ => CellsInWgs84.Of(All(ReadCells.From(content.Text, content.Format), content.Id), CrsNames.Parse(content.Crs) ?? Crs.Wgs84),
    });

    private static IReadOnlyList<T> List<T>(LayerContent content) => All(ReadList.From<T>(content.Text, content.Format), content.Id);

    private static IReadOnlyList<T> All<T>(RowsRead<T> read, string id) => read.Problems is [var problem, ..]
        ? throw new Refusal($"The layer {id} cannot be read: row {problem.Row}: {problem.Detail}")
        : [.. read.Rows.Select(row => row.Content)];
}
