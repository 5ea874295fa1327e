using System.Diagnostics;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>The real servers and programs that deploy/test prepared; it says where they are.</summary>
internal static class Servers
{
    public static string Postgres => Said("WCG_TEST_POSTGRES");
    public static Uri RabbitMq => new(Said("WCG_TEST_RABBITMQ"));
    public static string RabbitMqCtl => Said("WCG_TEST_RABBITMQCTL");
    public static string Hub => Said("WCG_TEST_HUB");
    public static string Simulators => Said("WCG_TEST_SIMULATORS");
    public static string Seeds => Said("WCG_TEST_SEEDS");
    public static string Web => Said("WCG_TEST_WEB");
    public static string Chromium => Said("WCG_TEST_CHROMIUM");
    public static string Axe => Said("WCG_TEST_AXE");
    public static string Mosquitto => Said("WCG_TEST_MOSQUITTO");
    public static string Disposable => Said("WCG_TEST_SERVERS");

    public static async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors} {await output}");
    }

    private static string Said(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"{variable} is not set: run the system tests with deploy/test.");
}
