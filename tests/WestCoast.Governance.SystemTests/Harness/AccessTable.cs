using WestCoast.Governance.Domain.Access;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>
/// Who may use which route, written by hand. One letter for each of <see cref="Positions"/>: A allowed (the rules of the
/// incident are asked), D denied, H hidden (as if it were not there). A new route needs a row here.
/// </summary>
internal static class AccessTable
{
    /// <summary>
    /// Seats of: the incident's desk; the community its place is in; the district; another subdistrict; another
    /// community. The department's seats are those of the incident's department; the workers have no assignment of it.
    /// </summary>
    public static readonly string[] Positions = ["inside", "below", "above", "beside", "outside"];

    /// <summary>What the hub serves and its own document does not tell.</summary>
    public static readonly string[] Undocumented = ["/openapi/v1.json", "/metrics"];

    /// <summary>The kinds that belong to traffic or are handled together with it.</summary>
    public static readonly string[] TrafficKinds = ["traffic-accident", "traffic-order", "flooding", "crowd"];

    /// <summary>Comparing a real one takes its time, and is not what is asked here.</summary>
    private const string NoLayer = "layer=none";

    //                                              desks: dispatcher, operator, administrator   department        grid worker       auditor
    private static readonly Expect Reading = new(["AAAHH", "AAAHH", "AAAHH"], "AAAHH", "AAAHH", "AAAHH");
    private static readonly Expect Adding = new(["AAAHH", "AAAHH", "AAAHH"], "AAAHH", "AAAHH", "DDDDD");
    private static readonly Expect Handling = new(["ADAHH", "ADAHH", "ADAHH"], "DDDDD", "DDDDD", "DDDDD");
    private static readonly Expect OwnToo = new(["ADAHH", "ADAHH", "ADAHH"], "ADAHH", "DDDDD", "DDDDD");
    private static readonly Expect Everyone = new(["AAAAA", "AAAAA", "AAAAA"], "AAAAA", "AAAAA", "AAAAA");
    private static readonly Expect DistrictDesks = new(["DDADD", "DDADD", "DDADD"], "DDDDD", "DDDDD", "DDDDD");
    private static readonly Expect Operations = new(["DDDDD", "DDADD", "DDADD"], "DDDDD", "DDDDD", "DDDDD");

    private static readonly Expect Mine = new(["AAAAA", "AAAAA", "AAAAA"], "AAAAA", "AAAAA", "DDDDD"); // which are theirs: tests of their own

    public static readonly IReadOnlyList<Route> Routes =
    [
        new("GET", "/api/incidents", Everyone), // what it lists: a test of its own
        new("GET", "/api/incidents/stream", Everyone),
        new("GET", "/api/incidents/{id}", Reading),
        new("GET", "/api/incidents/{id}/timeline", Reading),
        new("POST", "/api/incidents/{id}/note", Adding, """{"text":"查看"}"""),
        new("POST", "/api/incidents/{id}/acknowledgement", OwnToo, ""),
        new("POST", "/api/incidents/{id}/confirmation", OwnToo, """{"text":"属实"}"""),
        new("POST", "/api/incidents/{id}/dismissal", Handling, """{"reason":"test","text":"测试"}"""),
        new("POST", "/api/incidents/{id}/severity", Handling, """{"severity":2,"reason":"扩大"}"""),
        new("POST", "/api/incidents/{id}/kind", Handling, """{"kind":"fire","reason":"起火"}"""),
        new("POST", "/api/incidents/{id}/position", Handling, """{"division":"370211001003","reason":"电话核实"}"""),
        new("POST", "/api/incidents/{id}/escalation", Handling, """{"reason":"超出能力"}"""),
        new("POST", "/api/incidents/{id}/delegation", Handling, """{"tier":"community","reason":"属地"}"""),
        new("POST", "/api/incidents/{id}/return", OwnToo, """{"reason":"不属本单位"}"""),
        new("POST", "/api/incidents/{id}/transfer", OwnToo, """{"department":"ecology","reason":"属环保"}"""),
        new("POST", "/api/incidents/{id}/supervision", Handling, """{"reason":"群众关注"}"""),
        new("POST", "/api/incidents/{id}/summons", Handling, """{"departments":["traffic"],"reason":"封路"}"""),
        new("POST", "/api/incidents/{id}/report-in", new(["ADAHH", "ADAHH", "ADAHH"], "AAAHH", "DDDDD", "DDDDD"), """{"department":"housing"}"""),
        new("POST", "/api/incidents/{id}/command", Handling, """{"onScene":true}"""),
        new("POST", "/api/incidents/{id}/resolution", new(["ADAHH", "ADAHH", "ADAHH"], "AAAHH", "DDDHH", "DDDDD"), """{"text":"已关阀"}"""),
        new("POST", "/api/incidents/{id}/verification", Handling, """{"done":true}"""),
        new("POST", "/api/incidents/{id}/closure", Handling, """{"text":"结案"}"""),
        new("POST", "/api/incidents/{id}/reopening", Handling, """{"reason":"复发"}"""),
        new("POST", "/api/incidents/{id}/merge", Handling, """{"into":"1","reason":"同一事件"}"""),
        new("POST", "/api/incidents/{id}/split", Handling, """{"reason":"不是同一事件"}"""),
        new("POST", "/api/incidents/{id}/assignment", Handling, """{"worker":"nobody"}"""),
        new("GET", "/api/incidents/{id}/candidates", Adding),
        new("GET", "/api/incidents/{id}/assignments", Reading),
        new("GET", "/api/incidents/{id}/signals", Reading),
        new("GET", "/api/incidents/{id}/cap", Reading),
        new("GET", "/api/incidents/cap.atom", Everyone), // what it lists: what the board lists
        new("GET", "/api/incidents/{id}/files", Reading),
        new("GET", "/api/incidents/{id}/files/{fileId}", Reading),
        new("POST", "/api/incidents/{id}/files", Mine, "{}"), // what is no picture is refused before the incident is looked for
        new("GET", "/api/incidents/{id}/person", new(["ADAHH", "DDDDD", "ADAHH"], "DDDDD", "DDDDD", "AAAHH")),
        new("POST", "/api/incidents/{id}/person/erasure", new(["DDDDD", "DDDDD", "ADAHH"], "DDDDD", "DDDDD", "DDDDD"), """{"reason":"本人申请"}"""),
        new("GET", "/api/incidents/mine", Everyone),
        new("GET", "/api/incidents/overdue", Everyone),
        new("GET", "/api/divisions/load", Everyone),
        new("GET", "/api/evaluation", new(["AAAAA", "AAAAA", "AAAAA"], "AAAAA", "DDDDD", "AAAAA")),

        new("GET", "/api/assignments", Mine),
        new("GET", "/api/assignments/stream", Mine),
        new("POST", "/api/assignments/{id}/acceptance", Mine, ""),
        new("POST", "/api/assignments/{id}/refusal", Mine, """{"reason":"忙"}"""),
        new("POST", "/api/assignments/{id}/handover", Mine, """{"worker":"w-0304","reason":"交班"}"""),
        new("POST", "/api/assignments/{id}/arrival", Mine, "{}"),
        new("POST", "/api/assignments/{id}/report", Mine, """{"text":"已关阀"}"""),
        new("POST", "/api/assignments/{id}/reading", Mine, ""),
        new("GET", "/api/outbound", Operations),

        new("GET", "/api/kinds", Everyone),
        new("GET", "/api/divisions", Everyone),
        new("GET", "/api/grids.geojson", Everyone),
        new("GET", "/api/sensors", Everyone),
        new("GET", "/api/grids/locate", Everyone, Query: "lon=120.15&lat=35.96"),
        new("GET", "/api/grids/layers", Everyone),
        new("GET", "/api/grids/coverage", Everyone, Query: NoLayer),
        new("GET", "/api/grids/crosswalk", Everyone, Query: NoLayer),
        new("GET", "/api/grids/disagreement.geojson", Everyone, Query: NoLayer),
        new("GET", "/api/grids/trend", Everyone, Query: NoLayer),
        new("GET", "/api/grids/{code}/responsible", Everyone),
        new("GET", "/api/grids/proposal", Everyone, Query: NoLayer),
        new("POST", "/api/grids/proposal/decisions", Operations, """{"layer":"fire","version":0,"baseVersion":0,"choices":[]}"""),
        new("POST", "/api/grids/proposal/application", Operations, """{"layer":"fire","version":0,"baseVersion":0,"effective":"2026-01-01"}"""),
        new("GET", "/api/feeds/refusals", Operations),
        new("GET", "/api/feeds", DistrictDesks with { Auditor = "DDADD" }),
        new("GET", "/api/feeds/stations", DistrictDesks with { Auditor = "DDADD" }),
        new("GET", "/api/feeds/stations/{protocol}/{address}/requests", DistrictDesks with { Auditor = "DDADD" }),
        new("POST", "/api/feeds/stations/{protocol}/{address}/requests", DistrictDesks, """{"what":"duty-check"}"""),
        new("GET", "/metrics", Operations),

        new("GET", "/api/session", Everyone),
        new("DELETE", "/api/session", Everyone),
        new("GET", "/openapi/v1.json", Everyone),
        new("POST", "/api/session", Everyone, "{}") { OpenToAll = true },
        new("POST", "/api/feeds/{feed}/reports", Everyone, "{}") { OpenToAll = true },
        new("POST", "/api/feeds/{feed}/mapped/{mapping}", Everyone, "{}") { OpenToAll = true },
        new("POST", "/api/feeds/emergency/cap", Everyone, "{}") { OpenToAll = true },
        new("GET", "/open311/v2/services.{format}", Everyone) { OpenToAll = true },
        new("GET", "/open311/v2/services/{service}.{format}", Everyone) { OpenToAll = true },
        new("POST", "/open311/v2/requests.{format}", Everyone, "{}") { OpenToAll = true },
        new("GET", "/open311/v2/requests.{format}", Everyone) { OpenToAll = true },
        new("GET", "/open311/v2/requests/{request}.{format}", Everyone) { OpenToAll = true },
        new("GET", "/open311/v2/tokens/{token}.{format}", Everyone) { OpenToAll = true },
        new("GET", "/healthz/live", Everyone) { OpenToAll = true },
        new("GET", "/healthz/ready", Everyone) { OpenToAll = true },
    ];

    /// <summary>A route with a request that is well-formed and asks for something that is there.</summary>
    public sealed record Route(string Method, string Template, Expect Expected, string? Body = null, string? Query = null)
    {
        public bool OpenToAll { get; init; }

        public string Path(string incident) => Template.TrimStart('/').Replace("{id}", incident, StringComparison.Ordinal)
            .Replace("{fileId}", incident, StringComparison.Ordinal).Replace("{code}", "370211001002", StringComparison.Ordinal).Replace("{feed}", "hotline", StringComparison.Ordinal)
            .Replace("{service}", "noise", StringComparison.Ordinal).Replace("{format}", "json", StringComparison.Ordinal) + (Query is null ? "" : "?" + Query);
    }

    public sealed record Expect(string[] Desks, string Department, string GridWorker, string Auditor)
    {
        public string this[string role] => role switch
        {
            SeatRoles.Dispatcher => Desks[0],
            SeatRoles.Operator => Desks[1],
            SeatRoles.Administrator => Desks[2],
            SeatRoles.Department => Department,
            SeatRoles.GridWorker => GridWorker,
            SeatRoles.Auditor => Auditor,
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
    }
}
