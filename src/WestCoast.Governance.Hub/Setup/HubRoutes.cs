using Prometheus;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Assignments;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Evaluation;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Hub.Feeds.Cap;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Feeds.Open311;
using WestCoast.Governance.Hub.Files;
using WestCoast.Governance.Hub.Grids;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Live;
using WestCoast.Governance.Hub.Persons;
using WestCoast.Governance.Hub.Outbound;
using WestCoast.Governance.Hub.Stations;
using WestCoast.Governance.Hub.Watching;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>Maps each area that this process serves; health and metrics in every process.</summary>
internal static class HubRoutes
{
    public static void MapHub(this WebApplication app, HubOptions options)
    {
        app.UseProxies(options);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseForeignOriginCheck();
        IdempotencyKey.Buffer(app);
        if (options.Has(Role.Web))
            app.UseWebFiles();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapHealth();
        app.MapMetrics().NeedsMetricsAccess();
        var api = app.MapGroup("api");
        if (options.Has(Role.Feeds))
        {
            api.MapReports();
            api.MapMapped();
            api.MapWarnings();
            app.MapOpen311();
        }

        if (!options.Has(Role.Web))
            return;

        app.MapOpenApi().NeedsASeat();
        api.MapSession();
        api.MapCity();
        api.MapRefusals();
        api.MapStations();
        api.MapFeeds();
        var grids = api.MapGroup("grids");
        grids.MapLocate();
        grids.MapLayers();
        grids.MapReconciliation();
        grids.MapProposal();
        grids.MapResponsible();
        var incidents = api.MapGroup("incidents");
        incidents.MapListIncidents();
        incidents.MapIncidentDetail();
        incidents.MapStream();
        incidents.MapAcknowledge();
        incidents.MapNote();
        incidents.MapPosition();
        incidents.MapConfirm();
        incidents.MapCorrections();
        incidents.MapPassOn();
        incidents.MapSummon();
        incidents.MapFinish();
        incidents.MapPerson();
        incidents.MapCandidates();
        incidents.MapAssign();
        api.MapMyAssignments();
        api.MapOutbound();
        var assignments = api.MapGroup("assignments");
        assignments.MapAnswers();
        assignments.MapAssignmentStream();
        incidents.MapMergeAndSplit();
        incidents.MapSignals();
        incidents.MapWorkLists();
        incidents.MapFiles();
        incidents.MapCap();
        api.MapDivisionLoad();
        api.MapEvaluation();
    }
}
