namespace WestCoast.Governance.Domain.Grid;

/// <summary>Turns what a source says about a place into a division. Administrative code first, geometry second. Never throws.</summary>
public static class Places
{
    /// <summary>
    /// With a code, the place is that division, refined to the cell the position lies in if that cell is inside it; a
    /// position anywhere else changes nothing but is flagged. Without a code, the position decides. A position that
    /// was given must be usable, code or no code: finite degrees in a declared, known coordinate system. The code must
    /// have been in force at <paramref name="occurredAt"/>; who answers, and the cells, are those of <paramref name="now"/> (by default the same moment).
    /// </summary>
    public static PlaceResult Resolve(
        DivisionTree tree, CellIndex cells, string? code, double? lon, double? lat, string? crs, DateTimeOffset occurredAt, DateTimeOffset? now = null)
    {
        Division? declared = null;
        if (!string.IsNullOrWhiteSpace(code) && RefusedCode(tree, code, ChinaDay.Of(occurredAt), out declared) is { } badCode)
            return badCode;

        var today = ChinaDay.Of(now ?? occurredAt);
        var heir = declared is null ? null : tree.Heir(declared.Code, today)!.Code;
        if (lon is null && lat is null)
            return heir is null ? Refuse("place.missing", "Neither a division code nor a position.") : Known(tree, heir, declared!.Code, today);

        if (RefusedPosition(lon, lat, crs, out var source, out var system) is { } badPosition)
            return badPosition;

        var wgs84 = source.AreOnEarth ? Datum.ToWgs84(source, system) : source;
        var cell = cells.Locate(wgs84.Longitude, wgs84.Latitude) is { } located && tree.Find(located) is not null ? located : null;
        if ((heir ?? cell) is not { } home)
            return Refuse("position.outside-district", $"No division of {tree.Root.Code} holds {lon}, {lat} ({CrsNames.Of(system)}).");

        var refines = cell is not null && tree.IsWithin(cell, home);
        var agrees = refines || (cell is not null && tree.IsWithin(home, cell));
        var place = Facts(tree, refines ? cell! : home, declared?.Code, today) with
        {
            Longitude = source.AreOnEarth ? wgs84.Longitude : null,
            Latitude = source.AreOnEarth ? wgs84.Latitude : null,
            SourceCrs = CrsNames.Of(system),
            SourceLongitude = lon,
            SourceLatitude = lat,
            PositionDisagrees = !agrees,
        };
        return new PlaceResult.Resolved(place);
    }

    private static PlaceResult.Refused? RefusedCode(DivisionTree tree, string text, DateOnly day, out Division? division)
    {
        division = null;
        if (DivisionCode.Read(text) is DivisionCodeRead.Malformed bad)
            return Refuse("division.code-malformed", bad.Detail);

        var code = DivisionCode.Parse(text)!;
        if (code.District != tree.Root.Code)
            return Refuse("division.outside-district", $"{code} does not lie in {tree.Root.Code}.");

        division = tree.Find(code.Value, day) ?? tree.Find(code.Value);
        return division switch
        {
            null => Refuse("division.unknown", $"{code} is not in the list of divisions."),
            { ValidTo: { } end } when day >= end => Refuse("division.withdrawn", $"{code} was withdrawn; last in force before {end:yyyy-MM-dd}.{Successor(division)}"),
            _ when !division.IsInForce(day) => Refuse("division.withdrawn", $"{code} was not in force at that time."),
            _ => null,
        };
    }

    private static string Successor(Division division) => division.MergedInto is { } heir ? $" It was merged into {heir}." : "";

    private static PlaceResult.Refused? RefusedPosition(double? lon, double? lat, string? crs, out Coordinates source, out Crs system)
    {
        source = new(lon ?? double.NaN, lat ?? double.NaN);
        system = CrsNames.Parse(crs) ?? default;
        if (!double.IsFinite(source.Longitude) || !double.IsFinite(source.Latitude))
            return Refuse("position.not-finite", "Longitude and latitude must both be given, as finite numbers.");
        if (string.IsNullOrWhiteSpace(crs))
            return Refuse("position.crs-missing", "A position must name its coordinate system: WGS84, CGCS2000, GCJ02 or BD09.");

        return system == default ? Refuse("position.crs-unknown", "The coordinate system is none of WGS84, CGCS2000, GCJ02, BD09.") : null;
    }

    private static PlaceResult.Resolved Known(DivisionTree tree, string code, string sourceCode, DateOnly day) =>
        new(Facts(tree, code, sourceCode, day));

    private static Place Facts(DivisionTree tree, string code, string? sourceCode, DateOnly day)
    {
        var (zh, en) = tree.Name(code, day);
        return new Place(code, zh, en, tree.Path(code, day), null, null, null, null, null, PositionDisagrees: false, sourceCode);
    }

    private static PlaceResult.Refused Refuse(string code, string detail) => new(code, detail);
}
