namespace WestCoast.Governance.Domain.Layers;

/// <summary>The layers every city has; the overlays of the departments come beside them, named in the seeds.</summary>
public static class LayerNames
{
    public const string Divisions = "divisions";

    /// <summary>The outline of the district, as its towns and subdistricts.</summary>
    public const string Subdistricts = "subdistricts";

    /// <summary>The base governance grids, which cover the district without gap or overlap.</summary>
    public const string Base = "base";

    public const string MicroGrid = "micro-grid";
    public const string Workers = "workers";
    public const string Departments = "departments";
    public const string Sensors = "sensors";

    /// <summary>The devices that speak a protocol of their own: fire panels, gauges, monitors, vehicles.</summary>
    public const string Stations = "stations";

    /// <summary>The catalogue of kinds of incidents.</summary>
    public const string Kinds = "kinds";

    /// <summary>Public holidays, and the days worked in exchange.</summary>
    public const string Calendar = "calendar";

    public static readonly IReadOnlyList<string> All = [Divisions, Subdistricts, Base, MicroGrid, Workers, Departments, Sensors, Stations, Kinds, Calendar];
}
