using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Everything an import must pass before it is stored: its file, its rows, its day, and the city it would make.</summary>
internal static class PrepareImport
{
    public static ImportChecked Check(ImportRequest request, CityState city, SeedTables tables, DateTimeOffset now)
    {
        var overlay = tables.Overlays.FirstOrDefault(overlay => overlay.Code == request.Layer);
        var check = request.Layer switch
        {
            LayerNames.Divisions or LayerNames.Workers or LayerNames.Departments or LayerNames.Sensors or LayerNames.Stations or LayerNames.Kinds or LayerNames.Calendar => CheckList.Of(request, city, tables),
            LayerNames.Base or LayerNames.MicroGrid or LayerNames.Subdistricts => CheckMap.Of(request, objectClass: null, city),
            _ when overlay is not null => CheckMap.Of(request, overlay.ObjectClass, city),
            _ => ImportChecked.Refuse(new RowProblem(null, "layer.unknown", $"There is no layer '{request.Layer}': {string.Join(", ", LayerNames.All.Concat(tables.Overlays.Select(o => o.Code)))}.")),
        };
        return check is ImportChecked.Good good ? Fits(good, city, now) : check;
    }

    /// <summary>Refuses what could not follow the versions there are, or would leave no tree.</summary>
    private static ImportChecked Fits(ImportChecked.Good good, CityState city, DateTimeOffset now)
    {
        switch (LayerDecider.Import(city.History, good.Delivery, now, Actor.System))
        {
            case LayerDecision.Refused no:
                return ImportChecked.Refuse(new RowProblem(null, no.Code, no.Reason));
            case LayerDecision.Accepted { Happened: LayerImported imported }:
                return Would(good, city, imported);
            default:
                return good;
        }
    }

    private static ImportChecked Would(ImportChecked.Good good, CityState city, LayerImported imported)
    {
        var history = city.History.Evolve(imported);
        var version = history.Latest(imported.Layer)!;
        try
        {
            var next = CityReader.Of(city.Revision + 1, history, city.Contents.Append(new VersionContent(version, good.Rows)).ToDictionary(content => content.Version.Id));
            return imported.Layer is LayerNames.Divisions or LayerNames.Base && Homeless(next, version.Effective) is { } homeless
                ? ImportChecked.Refuse(homeless)
                : good with { Notes = [.. good.Notes, .. ImportNotes.Of(city, next, version)] };
        }
        catch (Refusal refusal)
        {
            return ImportChecked.Refuse(new RowProblem(null, "divisions.no-tree", refusal.Message));
        }
    }

    /// <summary>The first day from then on that leaves base grids in no town; the district as a whole is nobody's neighbourhood.</summary>
    private static RowProblem? Homeless(CityState city, DateOnly from)
    {
        var days = city.Tree.All.SelectMany(division => new[] { division.ValidFrom, division.ValidTo }).OfType<DateOnly>().Where(day => day > from).Append(from);
        foreach (var day in days.Distinct().Order())
        {
            var homeless = city.InForce(LayerNames.Base, day)!.Cells.Select(cell => cell.Code)
                .Where(code => city.Tree.Find(code, day) is not { Parent: { } parent } || parent == city.Tree.Root.Code).Take(5).ToList();
            if (homeless.Count > 0)
                return new RowProblem(null, "division.still-has-grids", $"From {day:yyyy-MM-dd} on there would be base grids in no division: {string.Join(", ", homeless)}. Say into what their community was merged, or import new base grids first.");
        }

        return null;
    }
}
