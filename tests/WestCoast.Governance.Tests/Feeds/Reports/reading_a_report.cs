using CsCheck;
using System.Text.Json;
using WestCoast.Governance.Feeds.Reports;
using static WestCoast.Governance.Tests.Feeds.Reports.Golden;

namespace WestCoast.Governance.Tests.Feeds.Reports;

public class reading_a_report
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void takes_it_as_the_department_tells_it() => Assert.Equal(
        new DepartmentReport
        {
            Id = "12345-2026-000417", Kind = "flooding", At = Noon.AddMinutes(-2), Title = "地下车库进水",
            Description = "示例小区 B 区地下车库入口积水约 30 厘米。", Severity = 3,
            Position = new ReportedPosition { Lon = 120.1623, Lat = 35.9641, Crs = "GCJ02" },
            Division = "370211001001", Address = "示例路 1 号", Status = "Actual",
        },
        Report(ReportReader.Read(Body("hotline.json"), Noon)));

    [Fact]
    public void takes_the_shortest_there_is() => Assert.Equal(
        new DepartmentReport { Id = "122-9", Kind = "traffic-accident", At = Noon.AddMinutes(-1), Division = "370211001" },
        Report(ReportReader.Read(Body("shortest.json"), Noon)));

    [Theory]
    [InlineData("hotline.json")]
    [InlineData("shortest.json")]
    public void cut_short_is_malformed(string golden)
    {
        var whole = Body(golden);
        for (var length = 0; length < whole.Length; length++)
            Assert.IsType<ReportRead.Malformed>(ReportReader.Read(whole.AsMemory(0, length), Noon));
    }

    [Fact]
    public void of_noise_never_throws() => Assert.All(
        Noise.Buffers(seed: 12345, count: 20_000, Body("hotline.json"), Body("shortest.json")),
        bytes => Assert.True(ReportReader.Read(bytes, Noon) is ReportRead.Malformed or ReportRead.Report { Value: { Id: not null, Kind: not null, At: not null } }));

    [Fact]
    public void of_what_we_write_is_what_we_wrote() =>
        Gen.Select(Gen.String[Gen.Char[' ', '\ud7ff'], 1, 200], Gen.Int[1, 4].Nullable(), Gen.Double[-180, 180], Gen.Int[-100_000, 300]).Sample((text, severity, degrees, second) =>
        {
            var report = new DepartmentReport
            {
                Id = text, Kind = "fire", At = Noon.AddSeconds(second), Title = text, Severity = severity,
                Position = new ReportedPosition { Lon = degrees, Lat = degrees / 2, Crs = "WGS84" },
            };
            Assert.Equal(report, Report(ReportReader.Read(JsonSerializer.SerializeToUtf8Bytes(report, Web), Noon)));
        });
}
