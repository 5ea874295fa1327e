using WestCoast.Governance.Domain.Detection;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Import;

namespace WestCoast.Governance.Tests.Import;

public class a_delivered_list
{
    private static readonly Worker Li = new(
        "w-1", "李示例", "Li Example", "370211001001001", WorkerRole.GridWorker, [new([1, 2, 3, 4, 5], new(8, 0), new(20, 0)), new([6, 7], new(9, 0), new(17, 0))],
        new(2027, 1, 1), null, Synthetic: true);

    private static readonly Department Station = new("p-1", "police", "示例派出所", "Example station", "370211001", ["03010037021100160101", "03010037021100160102"]);

    [Fact]
    public void of_workers_reads_shifts_days_and_roles()
    {
        Assert.Equal([Li], Csv<Worker>("id,zh,en,division,role,shifts,validFrom,validTo,synthetic\nw-1,李示例,Li Example,370211001001001,grid-worker,\"1-5 08:00-20:00; 6,7 09:00-17:00\",2027-01-01,,true"));
        Assert.Equal([Li], Json<Worker>("""
            [{"id":"w-1","zh":"李示例","en":"Li Example","division":"370211001001001","role":"grid-worker","validFrom":"2027-01-01","synthetic":true,
              "shifts":[{"days":[1,2,3,4,5],"from":"08:00","to":"20:00"},{"days":[6,7],"from":"09:00:00","to":"17:00"}]}]
            """));
    }

    [Fact]
    public void of_departments_reads_their_cells()
    {
        Assert.Equal([Station], Csv<Department>("id,layer,zh,en,division,overlayCells\np-1,police,示例派出所,Example station,370211001,03010037021100160101; 03010037021100160102"));
        Assert.Equal([Station with { OverlayCells = null }], Json<Department>("""[{"Id":"p-1","LAYER":"police","zh":"示例派出所","en":"Example station","division":"370211001"}]"""));
    }

    [Fact]
    public void of_divisions_reads_tiers_spans_and_heirs()
    {
        var community = new Division("370211001001", "370211001", DivisionTier.Community, null, "示例社区", "Example", new(2020, 1, 1), new(2027, 1, 1), true, Tier.Subdistrict, "370211001002");
        Assert.Equal([community], Csv<Division>("code,parent,tier,zh,en,validFrom,validTo,synthetic,responsibility,mergedInto\n370211001001,370211001,community,示例社区,Example,2020-01-01,2027-01-01,true,subdistrict,370211001002"));
        Assert.Equal(
            [new Division("370211", null, DivisionTier.District, null, "黄岛区", "Huangdao", null, null, false)],
            Json<Division>("""[{"code":"370211","tier":"district","zh":"黄岛区","en":"Huangdao"}]"""));
    }

    [Fact]
    public void of_sensors_reads_their_limits()
    {
        const string head = "id,feed,zh,en,measure,unit,lon,lat,cell,incidentKind,limits,expectedIntervalSeconds\n";
        const string limits = """[{"id":"high","side":"upper","value":60,"clear":50.5,"severity":3}]""";
        var sensor = Assert.Single(Csv<Sensor>(head + $"fire-1,fire,探测器,Detector,temperature,°C,119.78401,35.60924,370211103245001,fire,\"{limits.Replace("\"", "\"\"", StringComparison.Ordinal)}\",60"));
        Assert.Equal((119.78401, 35.60924, "°C", 60), (sensor.Lon, sensor.Lat, sensor.Unit, sensor.ExpectedIntervalSeconds));
        Assert.Equal([new SensorLimit("high", LimitSide.Upper, 60, 50.5, 3)], sensor.Limits);
    }

    [Theory]
    [InlineData("", "file.empty", false)]
    [InlineData("id,zh,en,division,role\n", "file.empty", false)]
    [InlineData("id,zh,en,role\nw-1,甲,A,leader", "csv.column-missing", false)]
    [InlineData("id,zh,en,division,role,phone\nw-1,甲,A,370211,leader,1", "csv.column-unknown", false)]
    [InlineData("", "file.not-json", true)]
    [InlineData("[]", "file.empty", true)]
    [InlineData("{}", "file.not-json", true)]
    [InlineData("null", "file.not-json", true)]
    [InlineData("[{\"id\":1},", "file.not-json", true)]
    public void is_refused_as_a_whole_when_it_is_none(string text, string code, bool json)
    {
        var read = ReadList.From<Worker>(text, json ? FileFormat.Json : FileFormat.Csv);
        Assert.Equal([((int?)null, code)], read.Problems.Select(problem => (problem.Row, problem.Code)));
        Assert.Empty(read.Rows);
    }

    [Fact]
    public void tells_all_unreadable_rows_at_once_and_reads_the_others()
    {
        var read = ReadList.From<Worker>("id,zh,en,division,role\nw-1,甲,A,370211,leader\nw-2,乙,B,370211,king\nw-3,丙,C,,leader\nw-4,丁,D,370211,leader", FileFormat.Csv);
        Assert.Equal([(3, "row.malformed"), (4, "row.field-missing")], read.Problems.Select(problem => (problem.Row!.Value, problem.Code)));
        Assert.Equal([(2, "w-1"), (5, "w-4")], read.Rows.Select(row => (row.Number, row.Content.Id)));
        Assert.Contains("'role'", read.Problems[0].Detail, StringComparison.Ordinal);
    }

    private static IEnumerable<T> Csv<T>(string text) => Good(ReadList.From<T>(text, FileFormat.Csv));

    private static IEnumerable<T> Json<T>(string text) => Good(ReadList.From<T>(text, FileFormat.Json));

    private static IEnumerable<T> Good<T>(RowsRead<T> read)
    {
        Assert.Empty(read.Problems);
        return read.Rows.Select(row => row.Content);
    }
}
