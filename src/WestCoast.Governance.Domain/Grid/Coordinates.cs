namespace WestCoast.Governance.Domain.Grid;

/// <summary>A point in degrees, in whatever coordinate system goes with it.</summary>
public readonly record struct Coordinates(double Longitude, double Latitude)
{
    /// <summary>Both are numbers of a real place on earth.</summary>
    public bool AreOnEarth => Math.Abs(Longitude) <= 180 && Math.Abs(Latitude) <= 90;
}
