using System.Text;
using WestCoast.Governance.Feeds.Reports;
using static WestCoast.Governance.Tests.Feeds.Reports.Golden;

namespace WestCoast.Governance.Tests.Feeds.Reports;

public class unwrapping_a_cloud_event
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["ce-id"] = "evt-77", ["ce-source"] = "/hotline/1", ["ce-type"] = "cn.example.report", ["ce-specversion"] = "1.0",
        ["ce-time"] = "2026-03-02T03:57:00Z",
    };

    private static readonly DepartmentReport Burst = new()
    {
        Id = "evt-77", At = Noon.AddMinutes(-3), Kind = "water-burst", Division = "370211001001", Title = "供水管爆裂",
    };

    [Fact]
    public void in_structured_mode_gives_the_report_with_the_envelopes_id_and_time() =>
        Assert.Equal(Burst, ReportIn(CloudEventReader.Structured(Body("cloudevent-structured.json"))));

    [Fact]
    public void in_binary_mode_gives_the_same() => Assert.Equal(
        Burst, ReportIn(Binary("""{ "kind": "water-burst", "division": "370211001001", "title": "供水管爆裂" }""")));

    [Fact]
    public void prefers_the_reports_own_id_and_time()
    {
        var report = ReportIn(Binary("""{"id":"own","at":"2026-03-02T03:00:00Z","kind":"fire","division":"370211"}"""));
        Assert.Equal(("own", Noon.AddHours(-1)), (report.Id, report.At));
    }

    [Theory]
    [InlineData("ce-id")]
    [InlineData("ce-source")]
    [InlineData("ce-type")]
    [InlineData("ce-specversion")]
    public void in_binary_mode_needs_every_required_attribute(string missing)
    {
        var (_, refused) = Binary("{}", Headers.Where(header => header.Key != missing).ToDictionary());
        Assert.Equal(("cloudevent.malformed", $"{missing} is missing"), (refused?.Reason, refused?.Detail));
    }

    [Fact]
    public void in_another_version_is_refused()
    {
        Assert.Equal("cloudevent.malformed", Binary("{}", new(Headers) { ["ce-specversion"] = "0.3" }).Refused?.Reason);
        Assert.Equal("cloudevent.malformed", Structured("\"1.0\"", "\"0.3\"")?.Reason);
    }

    [Theory]
    [InlineData("\"a text\"")]
    [InlineData("[1]")]
    [InlineData("null")]
    public void without_a_report_in_it_is_refused(string data)
    {
        Assert.Equal("cloudevent.no-data", Binary(data).Refused?.Reason);
        Assert.Equal("cloudevent.no-data", Structured("{ \"kind\": \"water-burst\", \"division\": \"370211001001\", \"title\": \"供水管爆裂\" }", data)?.Reason);
    }

    [Theory]
    [InlineData("""{"id":"1","id":"2"}""")]
    [InlineData("""{"kind":"fire","kind":"noise"}""")]
    [InlineData("""{"\ud800":1}""")]
    public void whose_fields_cannot_be_told_apart_is_refused(string data)
    {
        Assert.Equal("json.malformed", Binary(data).Refused?.Reason);
        Assert.Equal("cloudevent.malformed", Structured("{ \"kind\": \"water-burst\", \"division\": \"370211001001\", \"title\": \"供水管爆裂\" }", data)?.Reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("not json")]
    public void whose_body_is_not_json_is_refused(string body)
    {
        Assert.Equal("json.malformed", Binary(body).Refused?.Reason);
        Assert.Equal("cloudevent.malformed", CloudEventReader.Structured(Encoding.UTF8.GetBytes(body)).Refused?.Reason);
    }

    private static DepartmentReport ReportIn((ReadOnlyMemory<byte> Report, ReportRead.Malformed? Refused) unwrapped)
    {
        Assert.Null(unwrapped.Refused);
        return Report(ReportReader.Read(unwrapped.Report, Noon));
    }

    private static (ReadOnlyMemory<byte> Report, ReportRead.Malformed? Refused) Binary(string body, Dictionary<string, string>? headers = null) =>
        CloudEventReader.Binary(name => (headers ?? Headers).GetValueOrDefault(name), Encoding.UTF8.GetBytes(body));

    private static ReportRead.Malformed? Structured(string part, string instead) =>
        CloudEventReader.Structured(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Body("cloudevent-structured.json")).Replace(part, instead, StringComparison.Ordinal))).Refused;
}
