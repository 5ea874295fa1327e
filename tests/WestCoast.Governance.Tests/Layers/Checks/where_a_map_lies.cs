using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Domain.Layers.Checks;
using WestCoast.Governance.Tests.Grid;
using static WestCoast.Governance.Tests.Layers.Checks.SmallTown;

namespace WestCoast.Governance.Tests.Layers.Checks;

public class where_a_map_lies
{
    private static readonly IReadOnlyList<GridCell> Cells = Tiling.Draw(4, 3);
    private static readonly Geometry Outline = OverlayNGRobust.Union(Cells.Select(cell => cell.Shape));

    [Fact]
    public void is_in_the_district() => Assert.Empty(CheckPlacing.Outside(Rows([.. Cells]), Outline));

    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.0049, true)]
    [InlineData(0.0051, false)]
    [InlineData(0.01, false)]
    [InlineData(1.0, false)]
    public void is_in_the_district_by_half_of_a_cells_ground(double beyond, bool good)
    {
        var cell = new GridCell(SmallTown.Home, Square(Tiling.East - 0.01 + beyond, 35.8));
        var problems = CheckPlacing.Outside(Rows(Cells[0], cell), Outline).ToList();
        Assert.Equal(good ? [] : [(2, "cell.outside-district")], problems.Select(problem => (problem.Row!.Value, problem.Code)));
        Assert.All(problems, problem => Assert.Same(cell.Shape, problem.Where));
    }

    [Theory]
    [InlineData(Crs.Wgs84, Crs.Gcj02)]
    [InlineData(Crs.Wgs84, Crs.Bd09)]
    [InlineData(Crs.Cgcs2000, Crs.Bd09)]
    [InlineData(Crs.Gcj02, Crs.Wgs84)]
    [InlineData(Crs.Gcj02, Crs.Bd09)]
    [InlineData(Crs.Bd09, Crs.Wgs84)]
    [InlineData(Crs.Bd09, Crs.Gcj02)]
    public void tells_the_system_it_was_really_drawn_in(Crs declared, Crs really) =>
        Assert.Equal(really, CheckPlacing.FitsBetterIn(Drawn(really, Cells), declared, Outline));

    [Theory]
    [InlineData(Crs.Wgs84, Crs.Wgs84)]
    [InlineData(Crs.Cgcs2000, Crs.Wgs84)]
    [InlineData(Crs.Wgs84, Crs.Cgcs2000)]
    [InlineData(Crs.Gcj02, Crs.Gcj02)]
    [InlineData(Crs.Bd09, Crs.Bd09)]
    public void is_believed_when_it_fits_as_declared(Crs declared, Crs really) => Assert.Null(CheckPlacing.FitsBetterIn(Drawn(really, Cells), declared, Outline));

    [Fact]
    public void is_believed_when_it_covers_too_little_to_tell()
    {
        Assert.Null(CheckPlacing.FitsBetterIn(Drawn(Crs.Gcj02, Cells.Take(5)), Crs.Wgs84, Outline));
        Assert.Null(CheckPlacing.FitsBetterIn([], Crs.Wgs84, Outline));
        Assert.Equal(Crs.Gcj02, CheckPlacing.FitsBetterIn(Drawn(Crs.Gcj02, Cells), Crs.Wgs84, Outline));
    }

    private static List<Geometry> Drawn(Crs crs, IEnumerable<GridCell> cells) => [.. cells.Select(cell =>
    {
        var shape = cell.Shape.Copy();
        shape.Apply(new Shifted(crs));
        return shape;
    })];

    private sealed class Shifted(Crs crs) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var (longitude, latitude) = Datum.FromWgs84(new(seq.GetX(i), seq.GetY(i)), crs);
            seq.SetX(i, longitude);
            seq.SetY(i, latitude);
        }
    }
}
