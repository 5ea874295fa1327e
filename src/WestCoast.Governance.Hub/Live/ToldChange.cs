using WestCoast.Governance.Contracts.Incidents;
using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Live;

/// <summary>One change, as each seat is told it: as it is, that it is gone, or not at all. Encoded once, decided for each.</summary>
internal sealed class ToldChange(IncidentChanged change, IncidentAccess access)
{
    private readonly Audience _now = Of(change.SeenBy) ?? OfPlace(change.Place);
    private readonly Audience? _until = Of(change.SeenByUntil) ?? (change is { SeenBy: null, Left: { } left } ? OfPlace(left) : null);
    private LiveFrame? _change;
    private LiveFrame? _gone;

    public LiveFrame? To(Seat seat) =>
        access.Sees(seat, _now) ? _change ??= LiveFrame.Of(change)
        : _until is not null && access.Sees(seat, _until) ? _gone ??= LiveFrame.Gone(change)
        : null;

    private static Audience? Of(IncidentAudience? told) => told is null ? null : new(told.Divisions, told.Departments, told.Workers);

    private static Audience OfPlace(string place) => new([place], [], []);
}
