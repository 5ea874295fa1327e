using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Tests.Layers;
using static WestCoast.Governance.Tests.Import.SmallCity;

namespace WestCoast.Governance.Tests.Import;

public class preparing_a_list
{
    private const string Workers = "id,zh,en,division,role\nw-1,李示例,Li Example,370211001001001,grid-worker\nw-2,王示例,Wang Example,370211001,leader\n";

    [Fact]
    public void makes_a_delivery_of_good_rows()
    {
        var good = Good(Check(LayerNames.Workers, Workers));
        Assert.Equal(("workers", NewYear, null, "delivered.csv", 2, LayerSource.Import), (good.Delivery.Layer, good.Delivery.Effective, good.Delivery.Crs, good.Delivery.File, good.Delivery.Rows, good.Delivery.Source));
        Assert.Equal(64, good.Delivery.Sha256.Length);
        Assert.Equal(["w-1", "w-2"], Assert.IsType<IReadOnlyList<Worker>>(good.Rows, exactMatch: false).Select(worker => worker.Id));
    }

    [Fact]
    public void tells_what_cannot_be_read_and_what_does_not_fit_in_the_order_of_rows() => Assert.Equal(
        [(2, "division.unknown"), (3, "row.malformed"), (4, "code.duplicate")],
        Refused(Check(LayerNames.Workers, "id,zh,en,division,role\nw-1,甲,A,370211001001999,leader\nw-2,乙,B,370211,king\nw-1,丙,C,370211,leader\n")));

    [Fact]
    public void knows_the_offices_only_of_departments_with_a_layer()
    {
        const string head = "id,layer,zh,en,division,overlayCells\n";
        Assert.Single((IReadOnlyList<Department>)Good(Check(LayerNames.Departments, head + "p-1,police,派出所,Station,370211001,\n")).Rows);
        Assert.Equal([(2, "layer.unknown")], Refused(Check(LayerNames.Departments, head + "p-1,parks,公园,Parks,370211001,\n")));
        Assert.Equal([(2, "overlay.cell-unknown")], Refused(Check(LayerNames.Departments, head + "p-1,police,派出所,Station,370211001,03010037021100160101\n")));
    }

    [Theory]
    [InlineData(LayerNames.Workers, "a.geojson")]
    [InlineData(LayerNames.Divisions, "a.geojson")]
    [InlineData(LayerNames.Base, "a.json")]
    [InlineData("police", "a.json")]
    public void is_for_files_of_the_right_kind(string layer, string file) => Assert.Equal([(null, "file.format-unknown")], Refused(Check(layer, "[]", file)));

    [Fact]
    public void is_for_layers_there_are() => Assert.Equal([(null, "layer.unknown")], Refused(Check("parks", "code,wkt\n")));

    [Fact]
    public void of_divisions_takes_what_makes_a_tree()
    {
        Assert.Contains("1 divisions are new, 0 are no longer in force.", Good(Check(LayerNames.Divisions, Divisions + $"{Town[..^1]}2,{District},subdistrict,新街道,New\n")).Notes);
        Assert.Equal([(null, "divisions.no-tree")], Refused(Check(LayerNames.Divisions, Divisions + $"{Town[..^1]}2,,subdistrict,新街道,New\n")));
        Assert.Equal([(null, "divisions.no-tree")], Refused(Check(LayerNames.Divisions, Divisions + $"{Town[..^1]}2,{AnyHistory.West},subdistrict,新街道,New\n")));
    }

    [Fact]
    public void of_divisions_keeps_no_grid_homeless()
    {
        Assert.Equal([(null, "division.still-has-grids")], Refused(Check(
            LayerNames.Divisions, $"code,parent,tier,zh,en\n{District},,district,黄岛区,Huangdao\n{Town[..^1]}2,{District},subdistrict,新街道,New\n")));
        Assert.Equal([(null, "division.still-has-grids")], Refused(Check(LayerNames.Divisions, $"""
            code,parent,tier,zh,en,validTo
            {District},,district,黄岛区,Huangdao,
            {Town},{District},subdistrict,示例街道,Example,2029-01-01
            {AnyHistory.West},{Town},community,西,West,2029-01-01
            {AnyHistory.East},{Town},community,东,East,2029-01-01
            """)));
        Assert.Equal(
            ["0 divisions are new, 1 are no longer in force."],
            Good(Check(LayerNames.Divisions, $"""
                code,parent,tier,zh,en,validTo,mergedInto
                {District},,district,黄岛区,Huangdao,,
                {Town},{District},subdistrict,示例街道,Example,,
                {AnyHistory.West},{Town},community,西,West,,
                {AnyHistory.East},{Town},community,东,East,2027-01-01,{AnyHistory.West}
                """)).Notes);
    }

    [Fact]
    public void begins_no_earlier_than_the_newest_version() =>
        Assert.Equal([(null, "layer.effective-too-early")], Refused(Check(LayerNames.Divisions, Divisions, effective: Begin.AddDays(-1))));
}
