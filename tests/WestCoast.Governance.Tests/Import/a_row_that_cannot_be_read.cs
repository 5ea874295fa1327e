using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.Detection;
using WestCoast.Governance.Hub.Import;

namespace WestCoast.Governance.Tests.Import;

/// <summary>Each is told by its row and a stable word; none reaches the checks half empty, none is a fault.</summary>
public class a_row_that_cannot_be_read
{
    [Theory]
    [InlineData("row.field-missing", """{"zh":"甲","en":"A","division":"370211","role":"leader"}""")]
    [InlineData("row.field-missing", "null")]
    [InlineData("row.field-missing", "7")]
    [InlineData("row.malformed", """{"id":null,"zh":"甲","en":"A","division":"370211","role":"leader"}""")]
    [InlineData("row.malformed", """{"id":["a"],"zh":"甲","en":"A","division":"370211","role":"leader"}""")]
    [InlineData("row.malformed", """{"id":"a","ID":"b","zh":"甲","en":"A","division":"370211","role":"leader"}""")]
    [InlineData("row.malformed", """{"id":"a","zh":"甲","en":"A","division":"370211","role":"king"}""")]
    [InlineData("row.malformed", """{"id":"a","zh":"甲","en":"A","division":"370211","role":9}""")]
    [InlineData("row.malformed", """{"id":"a","zh":"甲","en":"A","division":"370211","role":"9"}""")]
    [InlineData("row.malformed", """{"id":"a","zh":"甲","en":"A","division":"370211","role":"leader","validFrom":"1/2/2027"}""")]
    [InlineData("row.malformed", """{"id":"a","zh":"甲","en":"A","division":"370211","role":"leader","shifts":[{"from":"08:00","to":"20:00"}]}""")]
    [InlineData("row.malformed", """{"id":"a","zh":"甲","en":"A","division":"370211","role":"leader","shifts":[{"days":[1],"from":"08:00"}]}""")]
    [InlineData("row.malformed", """{"id":"a","zh":"甲","en":"A","division":"370211","role":"leader","shifts":[null]}""")]
    [InlineData("row.malformed", """{"id":"a","zh":"甲","en":"A","division":"370211","role":"leader","shifts":[{"days":[1],"from":"8 o'clock","to":"20:00"}]}""")]
    [InlineData("row.malformed", """{"id":"a","zh":"\ud800","en":"A","division":"370211","role":"leader"}""")]
    public void of_a_list_of_workers(string code, string row) => Assert.Equal((2, code), Only<Worker>(row));

    [Theory]
    [InlineData("""{"code":"370211","zh":"甲","en":"A","tier":9}""")]
    [InlineData("""{"code":"370211","zh":"甲","en":"A","tier":"district","kind":99}""")]
    [InlineData("""{"code":"370211","zh":"甲","en":"A","tier":"district,community"}""")]
    public void of_a_list_of_divisions(string row) => Assert.Equal((2, "row.malformed"), Only<Division>(row));

    [Theory]
    [InlineData("""{"side":"upper","value":60,"clear":50,"severity":3}""")]
    [InlineData("""{"id":"high","value":60,"clear":50,"severity":3}""")]
    [InlineData("""{"id":"high","side":"upper","clear":50,"severity":3}""")]
    [InlineData("""{"id":"high","side":"sideways","value":60,"clear":50,"severity":3}""")]
    [InlineData("""{"id":"high","side":5,"value":60,"clear":50,"severity":3}""")]
    [InlineData("null")]
    public void of_a_list_of_sensors(string limit) => Assert.Equal((2, "row.malformed"), Only<Sensor>(
        $$"""{"id":"s","feed":"fire","zh":"甲","en":"A","measure":"t","unit":"°C","lon":120,"lat":36,"cell":"370211","incidentKind":"fire","expectedIntervalSeconds":60,"limits":[{{limit}}]}"""));

    [Theory]
    [InlineData("1-5")]
    [InlineData("1-5 08:00")]
    [InlineData("1-5 08:00-20:00-21:00")]
    [InlineData("1-5 25:00-26:00")]
    [InlineData("5-1 08:00-20:00")]
    [InlineData("1-3-5 08:00-20:00")]
    [InlineData("Mon 08:00-20:00")]
    [InlineData("1- 08:00-20:00")]
    public void of_shifts_in_csv(string shifts)
    {
        var problem = Assert.Single(ReadList.From<Worker>($"id,zh,en,division,role,shifts\nw,甲,A,370211,leader,{shifts}", FileFormat.Csv).Problems);
        Assert.Equal((2, "row.malformed"), (problem.Row, problem.Code));
        Assert.Contains("'shifts'", problem.Detail, StringComparison.Ordinal);
    }

    private static (int?, string) Only<T>(string row)
    {
        var read = ReadList.From<T>($"[{{}},{row}]", FileFormat.Json);
        Assert.Empty(read.Rows);
        var problem = read.Problems[^1];
        Assert.EndsWith(".", problem.Detail, StringComparison.Ordinal);
        return (problem.Row, problem.Code);
    }
}
