using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Board.Sentences;

/// <summary>The names that are in force today, for telling an incident's life.</summary>
internal static class TimelineNames
{
    public static (SentenceNames Zh, SentenceNames En) Of(CityModel city, Catalogue catalogue, DateTimeOffset now)
    {
        var kinds = catalogue.Now;
        var offices = city.Current.Offices(ChinaDay.Of(now)).Where(office => office.Code is not null)
            .GroupBy(office => office.Code!).ToDictionary(code => code.Key, code => code.OrderBy(office => office.Division.Length).First());
        return (
            new(code => city.Name(code).Zh, code => offices.GetValueOrDefault(code)?.Zh ?? code, code => kinds.Knows(code) ? kinds.Find(code).Zh : code),
            new(code => city.Name(code).En, code => offices.GetValueOrDefault(code)?.En ?? code, code => kinds.Knows(code) ? kinds.Find(code).En : code));
    }
}
