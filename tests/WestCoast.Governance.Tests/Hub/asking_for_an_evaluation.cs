using System.Security.Claims;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Evaluation;

namespace WestCoast.Governance.Tests.Hub;

public class asking_for_an_evaluation
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly Figures Nothing = Evaluate.Of([], Now.AddDays(-1), Now, Now);

    [Fact]
    public void without_words_is_this_month_in_china_by_division() => Assert.Equal(
        new EvaluationQuery(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)), Now, Grouping.Division), EvaluationQuery.Of(null, null, null, Now));

    [Fact]
    public void by_days_takes_the_last_day_in() => Assert.Equal(
        new EvaluationQuery(new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)), new(2026, 3, 3, 0, 0, 0, TimeSpan.FromHours(8)), Grouping.Week),
        EvaluationQuery.Of("2026-03-01", "2026-03-02", "week", Now));

    [Fact]
    public void takes_moments_too() =>
        Assert.Equal(TimeSpan.FromHours(1), EvaluationQuery.Of("2026-03-01T00:00:00+08:00", "2026-02-28T17:00:00Z", "kind", Now) is { } q ? q.To - q.From : default);

    [Theory]
    [InlineData("2026-03-02", "2026-03-01", null)]
    [InlineData("2024-01-01", "2026-03-01", null)]
    [InlineData("yesterday", null, null)]
    [InlineData("3/1/2026", null, null)]
    [InlineData(null, null, "severity")]
    [InlineData(null, null, "1")]
    [InlineData(null, null, "")]
    public void in_words_that_make_no_sense_is_refused(string? from, string? to, string? by) => Assert.Null(EvaluationQuery.Of(from, to, by, Now));

    [Theory]
    [InlineData("dispatcher", null, null, "|")]
    [InlineData("operator", null, null, "|")]
    [InlineData("administrator", null, null, "|")]
    [InlineData("auditor", null, null, "|")]
    [InlineData("department", "fire-rescue", null, "fire-rescue|")]
    [InlineData("department", null, null, "none")]
    [InlineData("grid-worker", null, "w-0001", "|w-0001")]
    [InlineData("grid-worker", null, null, "none")]
    [InlineData("visitor", null, null, "none")]
    public void counts_what_is_the_seats(string role, string? department, string? worker, string expected)
    {
        var city = SeededCity.Model;
        var scope = EvaluationQuery.ScopeOf(Seat(role, city.Root, department, worker), new Scopes(city), null);
        Assert.Equal(expected, scope.Places is { Count: 0 } ? "none" : $"{scope.Department}|{scope.Worker}");
    }

    [Fact]
    public void of_another_ground_counts_nothing_and_of_a_part_of_the_own_only_that()
    {
        var city = SeededCity.Model;
        var scopes = new Scopes(city);
        var town = Seat(SeatRoles.Dispatcher, "370211001", null, null);
        Assert.Empty(EvaluationQuery.ScopeOf(town, scopes, "370211002").Places!);
        Assert.Equal(scopes.Codes("370211001001")!.Order(), EvaluationQuery.ScopeOf(town, scopes, "370211001001").Places!.Order());
        Assert.Equal(scopes.Codes("370211001")!.Order(), EvaluationQuery.ScopeOf(town, scopes, "370211").Places!.Order());
        Assert.Empty(EvaluationQuery.ScopeOf(Seat(SeatRoles.Dispatcher, city.Root, null, null), scopes, "no-such-place").Places!);
    }

    [Fact]
    public void as_a_table_has_a_line_for_each_group_and_one_for_all()
    {
        var text = EvaluationCsv.Text(new(Now, Now, Now, "kind", Nothing, [new("fire", "火灾", "Fire", Nothing)]));
        var lines = text.Split("\r\n");
        Assert.StartsWith("代码,名称,Name,事件数,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("fire,火灾,Fire,0,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(",合计,Total,0,", lines[2], StringComparison.Ordinal);
        Assert.Single(lines[..3].Select(line => line.Count(c => c == ',')).Distinct());
    }

    [Theory]
    [InlineData("fire", "fire")]
    [InlineData("", "")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    public void as_a_table_has_no_cell_that_is_a_formula(string text, string cell) => Assert.Equal(cell, EvaluationCsv.Cell(text));

    private static ClaimsPrincipal Seat(string role, string division, string? department, string? worker) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.Name, "li.na"), new(ClaimTypes.Role, role), new(SeatClaims.DivisionClaim, division),
        .. department is null ? Array.Empty<Claim>() : [new(SeatClaims.DepartmentClaim, department)],
        .. worker is null ? Array.Empty<Claim>() : [new(SeatClaims.WorkerClaim, worker)],
    ], "test"));
}
