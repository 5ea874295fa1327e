using System.Text.Json.Nodes;
using WestCoast.Governance.Domain.Deadlines;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Kinds;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Tests.Grid;
using static WestCoast.Governance.Tests.Import.SmallCity;

namespace WestCoast.Governance.Tests.Import;

public class preparing_kinds_and_a_calendar
{
    [Fact]
    public void takes_the_seeded_catalogue_as_it_is()
    {
        var kinds = Assert.IsType<IReadOnlyList<Kind>>(Good(Kinds(_ => { })).Rows, exactMatch: false);
        Assert.Equal(Seeds.Read<Kind>("kinds.json"), kinds);
        Assert.Equal(new KindLimit("acknowledge", 1, LimitUnit.Minutes, kinds[0].Deadlines[0].Source), kinds[0].Deadlines[0]);
        Assert.Equal(Tier.Subdistrict, kinds[0].Tiers.Major);
    }

    [Theory]
    [InlineData("severity", "\"worst\"", "row.malformed")]
    [InlineData("severity", "9", "severity.out-of-range")]
    [InlineData("tiers", "{\"extreme\":\"kingdom\",\"severe\":\"district\",\"major\":\"district\",\"general\":\"district\"}", "row.malformed")]
    [InlineData("tiers", "{\"extreme\":\"district\"}", "row.malformed")]
    [InlineData("deadlines", "[{\"name\":\"resolve\",\"amount\":5,\"unit\":\"fortnights\",\"source\":\"x\"}]", "row.malformed")]
    [InlineData("deadlines", "[{\"name\":\"resolve\",\"amount\":5,\"unit\":\"minutes\"}]", "row.malformed")]
    [InlineData("deadlines", "[{\"name\":\"resolve\",\"amount\":0,\"unit\":\"minutes\",\"source\":\"x\"}]", "limit.amount")]
    [InlineData("deadlines", "[]", "limit.resolve-missing")]
    [InlineData("windowMinutes", "null", "row.malformed")]
    [InlineData("department", "\"\"", "kind.department-missing")]
    public void refuses_a_kind_that_cannot_be_read_or_worked_with(string field, string value, string code) =>
        Assert.Equal([(1, code)], Refused(Kinds(kinds => kinds[0]![field] = JsonNode.Parse(value))));

    [Theory]
    [InlineData("code")]
    [InlineData("tiers")]
    [InlineData("deadlines")]
    public void refuses_a_kind_with_a_field_missing(string field) =>
        Assert.Equal([(1, "row.field-missing")], Refused(Kinds(kinds => kinds[0]!.AsObject().Remove(field))).Where(problem => problem.Row == 1));

    [Fact]
    public void refuses_a_catalogue_that_is_none()
    {
        Assert.Equal([(null, "file.not-json")], Refused(Check(LayerNames.Kinds, "{}", "kinds.json")));
        Assert.Equal([(null, "file.format-unknown")], Refused(Check(LayerNames.Kinds, "[]", "kinds.geojson")));
    }

    [Fact]
    public void takes_a_calendar_as_csv_or_json()
    {
        EquatableDays(Good(Check(LayerNames.Calendar, "date,kind,zh\n2027-01-01,holiday,元旦\n2027-01-02,workday,调休\n")).Rows);
        EquatableDays(Good(Check(LayerNames.Calendar, """[{"date":"2027-01-01","kind":"holiday","zh":"元旦"},{"date":"2027-01-02","kind":"workday","zh":"调休"}]""", "days.json")).Rows);

        static void EquatableDays(object rows) => Assert.Equal(
            [new CalendarDay(new(2027, 1, 1), DayKind.Holiday, "元旦"), new(new(2027, 1, 2), DayKind.Workday, "调休")], Assert.IsType<IReadOnlyList<CalendarDay>>(rows, exactMatch: false));
    }

    [Theory]
    [InlineData("2027-02-30,holiday,元旦", "row.malformed")]
    [InlineData("2027-01-01,festival,元旦", "row.malformed")]
    [InlineData("2027-01-01,1,元旦", "row.malformed")]
    [InlineData("2027-01-01,,元旦", "row.field-missing")]
    [InlineData("2027-01-05,workday,调休", "calendar.weekday")]
    public void refuses_a_day_that_is_none(string line, string code) =>
        Assert.Equal([(2, code)], Refused(Check(LayerNames.Calendar, $"date,kind,zh\n{line}\n")));

    [Fact]
    public void refuses_a_day_that_is_there_twice() =>
        Assert.Equal([(3, "calendar.day-twice")], Refused(Check(LayerNames.Calendar, "date,kind,zh\n2027-01-01,holiday,元旦\n2027-01-01,holiday,元旦\n")));

    private static WestCoast.Governance.Hub.Import.ImportChecked Kinds(Action<JsonArray> change)
    {
        var kinds = JsonNode.Parse(Seeds.Text("kinds.json"))!.AsArray();
        change(kinds);
        return Check(LayerNames.Kinds, kinds.ToJsonString(), "kinds.json");
    }
}
