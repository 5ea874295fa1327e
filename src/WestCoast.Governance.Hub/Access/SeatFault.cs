using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Domain.Duty;
using WestCoast.Governance.Domain.Grid;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Why a seat cannot be: one sentence, or null when it can.</summary>
internal static class SeatFault
{
    public static string? Of(Seat seat, CityState city, DateTimeOffset now)
    {
        var day = ChinaDay.Of(now);
        return seat switch
        {
            { User: var name } when name.Length is 0 or > 100 || name.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) =>
                "A name has 1 to 100 characters, without spaces.",
            { Role: var role } when !SeatRoles.All.Contains(role) => $"There is no role {role}: it is one of {string.Join(", ", SeatRoles.All)}.",
            { Division: var division } when city.Tree.Find(division, day) is null => $"{division} is not in the list of divisions, or not in force today.",
            { Role: SeatRoles.Department, Department: null } => "A seat of the role department needs --department.",
            { Role: not SeatRoles.Department, Department: not null } => "Only a seat of the role department has --department.",
            { Role: not SeatRoles.GridWorker, Worker: not null } => "Only a seat of the role grid-worker has --worker.",
            { Department: { } code } when !Knows(city, code, day) => $"There is no department {code}.",
            { Worker: { } worker } when city.InForce(LayerNames.Workers, day)?.Of<Worker>().Any(known => known.Id == worker) != true => $"The roster has no worker {worker}.",
            _ => null,
        };
    }

    private static bool Knows(CityState city, string code, DateOnly day) =>
        city.Offices(day).Any(office => office.Code == code)
        || city.Kinds(day).Kinds.Any(kind => kind.Department == code || kind.CoDepartments?.Contains(code) == true);
}
