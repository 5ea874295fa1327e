using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Detection;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Which sensors a seat sees: those on its ground; a department's seat, those whose alarms are its own or shared with it.</summary>
internal static class SensorAccess
{
    public static bool Sees(Seat seat, Sensor sensor, Scopes scopes, Catalogue catalogue) =>
        Permissions.MayEver(seat.Role, Deed.SeeSensors) && scopes.Covers(seat.Division, sensor.Cell)
        && (seat.Role != SeatRoles.Department || (seat.Department is { } own && IsOf(own, catalogue.Kind(sensor.IncidentKind))));

    private static bool IsOf(string department, Domain.Kinds.Kind kind) => kind.Department == department || kind.CoDepartments?.Contains(department) == true;
}
