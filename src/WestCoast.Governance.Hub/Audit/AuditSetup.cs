using WestCoast.Governance.Hub.Persons;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>The record and what is kept apart from it; chained where incidents are handled.</summary>
internal static class AuditSetup
{
    public static void AddRecord(this IServiceCollection services, HubOptions options)
    {
        services.AddSingleton<PersonSeal>().AddSingleton<KeptCallers>();
        if (options.Has(Role.Incidents))
            services.AddSingleton<ChainWriter>().AddSingleton<Checkpoints>().AddHostedService<KeepRecord>();
    }
}
