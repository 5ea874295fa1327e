using System.Text;
using WestCoast.Governance.Feeds.Reports;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Feeds.Reports;

/// <summary>The golden reports, and a short way to read one.</summary>
internal static class Golden
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    /// <summary>Without the line's end, which is no part of the body.</summary>
    public static byte[] Body(string name) =>
        Encoding.UTF8.GetBytes(Repository.Text("tests", "WestCoast.Governance.Tests", "Feeds", "Reports", "golden", name).TrimEnd());

    public static DepartmentReport Report(ReportRead read) => Assert.IsType<ReportRead.Report>(read).Value;

    public static ReportRead Read(string json) => ReportReader.Read(Encoding.UTF8.GetBytes(json), Noon);

    public static ReportRead.Malformed Refused(string json) => Assert.IsType<ReportRead.Malformed>(Read(json));
}
