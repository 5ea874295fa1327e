using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>One real hub process. Its output is kept, so that a failing test can show it.</summary>
internal sealed class HubProcess : IAsyncDisposable
{
    private readonly HubWorld _world;
    private readonly string _config;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    public HubProcess(HubWorld world, int httpPort, int mqttPort, Action<JsonObject>? change)
    {
        (_world, HttpPort, MqttPort) = (world, httpPort, mqttPort);
        _config = Path.Combine(world.Folder, $"hub-{httpPort}.json");
        var config = new JsonObject
        {
            ["Hub"] = new JsonObject
            {
                ["World"] = world.World, ["Seeds"] = world.Seeds, ["Secrets"] = world.Secrets, ["WebRoot"] = Servers.Web, ["Instance"] = $"test-{httpPort}",
            },
            ["ConnectionStrings"] = new JsonObject { ["store"] = world.Store, ["bus"] = world.Bus },
            ["Urls"] = $"http://127.0.0.1:{httpPort}",
            ["Feeds"] = new JsonObject { ["Mqtt"] = new JsonObject { ["Address"] = "127.0.0.1", ["Port"] = mqttPort } },
        };
        change?.Invoke(config);
        File.WriteAllText(_config, config.ToJsonString());
    }

    public int HttpPort { get; }
    public int MqttPort { get; }
    public Uri Url => new($"http://127.0.0.1:{HttpPort}");
    public string Output => string.Join('\n', _output);
    public bool IsRunning => _process is { HasExited: false };
    public int Id => _process!.Id;

    public async Task Start(params (string Name, string Value)[] environment)
    {
        Launch(environment);
        await Ready();
    }

    /// <summary>Starts without waiting for anything.</summary>
    public void Launch(params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Servers.Hub) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["WCG_CONFIG"] = _config;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public async Task Ready()
    {
        using var http = new HttpClient { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            await Eventually.True(async () => _process!.HasExited
                ? throw new InvalidOperationException($"The hub ended with {_process.ExitCode}")
                : (await http.GetAsync("healthz/ready")).IsSuccessStatusCode, TimeSpan.FromSeconds(90));
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            throw new InvalidOperationException($"{e.Message}. It said:\n{Output}", e);
        }
    }

    /// <summary>Runs one command of the hub to its end; its exit code and everything it said.</summary>
    public async Task<(int Code, string Said)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Servers.Hub, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["WCG_CONFIG"] = _config;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public async Task<string> Once(params string[] arguments)
    {
        var (code, said) = await Run(arguments);
        return code == 0 ? said : throw new InvalidOperationException($"hub {string.Join(' ', arguments)} ended with {code}: {said}");
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public Task Ended() => _process!.WaitForExitAsync();

    public async Task Stop()
    {
        using var term = Process.Start("kill", ["-TERM", $"{Id}"]);
        await _process!.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }
}
