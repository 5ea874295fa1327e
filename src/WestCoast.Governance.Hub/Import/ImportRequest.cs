namespace WestCoast.Governance.Hub.Import;

/// <summary>What somebody asks to bring in: a file as a version of a layer, from a day on.</summary>
internal sealed record ImportRequest(string Layer, DeliveredFile File, DateOnly Effective)
{
    /// <summary>The coordinate system named on the command line; for maps only.</summary>
    public string? Crs { get; init; }

    /// <summary>The person asking has checked that the coordinate system is as declared, though the map fits better in another.</summary>
    public bool CrsIsCertain { get; init; }

    /// <summary>Gaps and overlaps of a base layer up to this many square metres each are rounding.</summary>
    public double ToleranceSquareMetres { get; init; } = 1;
}
