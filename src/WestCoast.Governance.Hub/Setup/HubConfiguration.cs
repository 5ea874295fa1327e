using Microsoft.Extensions.Options;

namespace WestCoast.Governance.Hub.Setup;

/// <summary>
/// Configuration in rising order of strength: the file named by WCG_CONFIG, the secrets beside it, environment variables.
/// </summary>
internal static class HubConfiguration
{
    public const string FileVariable = "WCG_CONFIG";

    public static WebApplicationBuilder CreateBuilder()
    {
        var configuration = new ConfigurationManager();
        Load(configuration);
        var webRoot = configuration["Hub:WebRoot"] ?? Path.Combine(AppContext.BaseDirectory, "wwwroot");

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Directory.Exists(webRoot) ? webRoot : null,
        });
        Load(builder.Configuration);
        builder.Services.AddOptions<HubOptions>().BindConfiguration("Hub").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<HubOptions>>().Value);
        return builder;
    }

    public static HubOptions Options(this IConfiguration configuration) =>
        configuration.GetSection("Hub").Get<HubOptions>() is { World: not null } options
            ? options
            : throw new Refusal("Hub:World must be live or drill. Name a configuration file with WCG_CONFIG, or set Hub__World.");

    private static void Load(ConfigurationManager configuration)
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } file)
            configuration.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        if (configuration["Hub:Secrets"] is { } secrets)
            configuration.AddJsonFile(Path.Combine(Path.GetFullPath(secrets), "feeds.json"), optional: true, reloadOnChange: false);
        configuration.AddEnvironmentVariables();
    }
}

/// <summary>The hub will not run like this; the message is the one sentence that says why and what to do.</summary>
internal sealed class Refusal(string sentence) : Exception(sentence);
