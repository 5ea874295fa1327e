using WestCoast.Governance.Domain.Grid;

namespace WestCoast.Governance.Domain.Incidents;

/// <summary>上报: to the next tier; a routing event follows, and the new desk acknowledges anew.</summary>
public sealed record IncidentEscalated(Tier From, Tier To, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>下派: to a lower tier; a routing event follows.</summary>
public sealed record IncidentPushedDown(Tier From, Tier To, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>退单: "not ours", back to the next tier; a routing event follows. <see cref="Times"/> counts these and transfers.</summary>
public sealed record IncidentReturned(
    string Division, string Department, string Reason, int Times, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>转办: "not ours but theirs"; a routing event follows.</summary>
public sealed record IncidentTransferred(
    string FromDivision, string FromDepartment, string ToDivision, string ToDepartment, string Reason, int Times, DateTimeOffset At, Actor By)
    : IncidentEvent(At, By);

/// <summary>督办: a higher tier puts the incident under its eye; the desk stays.</summary>
public sealed record SupervisionStarted(Tier Tier, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>A person knows better how bad it is; a routing event follows.</summary>
public sealed record SeverityCorrected(Severity From, Severity To, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);

/// <summary>A person knows better what it is; a routing event follows.</summary>
public sealed record KindCorrected(string From, string To, string Reason, DateTimeOffset At, Actor By) : IncidentEvent(At, By);
