using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Assignments;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.City;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Incidents;
using WestCoast.Governance.Hub.Outbox;
using WestCoast.Governance.Hub.Seeding;
using WestCoast.Governance.Hub.Signals;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>PostgreSQL as event store, board and outbox.</summary>
internal static class Store
{
    public const string Schema = "governance";

    /// <summary>
    /// Every session notices within a second that its client was killed, so that a dead leader's locks are
    /// free at once; and no forgotten transaction holds the event sequence back.
    /// </summary>
    private const string SessionOptions =
        "-c client_connection_check_interval=1000 -c idle_in_transaction_session_timeout=60000 -c search_path=governance,public";

    public static NpgsqlDataSource Open(IConfiguration configuration)
    {
        var text = configuration.GetConnectionString("store") ?? throw new Refusal("ConnectionStrings:store is missing.");
        var settings = new NpgsqlConnectionStringBuilder(text) { Options = SessionOptions, ApplicationName = "hub" };
        if (!text.Contains("Pool Size", StringComparison.OrdinalIgnoreCase))
            settings.MaxPoolSize = 40;
        return new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = "store" }.Build(); // its name, not its address, is what metrics show
    }

    public static MartenServiceCollectionExtensions.MartenConfigurationExpression AddStore(
        this IServiceCollection services, NpgsqlDataSource source, TimeProvider clock, DaemonWakeup wakeup) =>
        services.AddMarten(options => Configure(options, source, clock, wakeup)).UseLightweightSessions();

    /// <summary>For what runs before, or without, the hub itself.</summary>
    public static DocumentStore Standalone(NpgsqlDataSource source, TimeProvider clock) =>
        DocumentStore.For(options => Configure(options, source, clock, wakeup: null));

    private static void Configure(StoreOptions options, NpgsqlDataSource source, TimeProvider clock, DaemonWakeup? wakeup)
    {
        options.Connection(source);
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None;
        options.DisableNpgsqlLogging = true;
        options.UseSystemTextJsonForSerialization(Weasel.Core.EnumStorage.AsString, Weasel.Core.Casing.CamelCase);
        Events(options, clock);
        Documents(options);
        Daemon(options, wakeup);
    }

    private static void Events(StoreOptions options, TimeProvider clock)
    {
        options.Events.TimeProvider = clock;
        options.Events.AppendMode = EventAppendMode.Quick;
        options.Events.UseExclusiveLockOnConcurrentAppends = true;
        options.Events.UseAdvisoryLockTransaction = true;
        options.Events.MetadataConfig.HeadersEnabled = true;
        StoredNames.Map(options.Events);
        options.Projections.Add(new IncidentState(), ProjectionLifecycle.Inline);
    }

    private static void Documents(StoreOptions options)
    {
        options.Schema.For<IncidentRow>()
            .Duplicate(row => row.Kind).Duplicate(row => row.PlaceKey).Duplicate(row => row.Status)
            .Index(row => row.Number);
        options.Schema.For<ReceivedSignal>().Index(signal => signal.IncidentId!);
        options.Schema.For<User>().Identity(user => user.Name);
        options.Schema.For<DeviceCredential>().Identity(device => device.DeviceId);
        options.Schema.For<SeedTable>().Identity(table => table.Name);
        options.Schema.For<LayerContent>();
        options.Schema.For<CommandReceipt>();
        options.Schema.For<MappingVersion>();
        options.Schema.For<AssignmentRow>().Duplicate(row => row.Recipient).Duplicate(row => row.IncidentId).Duplicate(row => row.Live);
    }

    /// <summary>An event that cannot be read stops the outbox with an alarm; it is never skipped.</summary>
    private static void Daemon(StoreOptions options, DaemonWakeup? wakeup)
    {
        options.Projections.FastPollingTime = TimeSpan.FromMilliseconds(50);
        options.Projections.StaleSequenceThreshold = TimeSpan.FromMilliseconds(500); // a number no live transaction can fill any more
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(50);
        options.Projections.LeadershipPollingTime = 1000;
        options.Projections.HealthCheckPollingTime = TimeSpan.FromSeconds(1);
        options.Projections.Wakeup = wakeup;
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.OpenTelemetry.TrackConnections = JasperFx.OpenTelemetry.TrackLevel.None;
    }
}
