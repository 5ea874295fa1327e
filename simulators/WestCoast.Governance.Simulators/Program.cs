using System.CommandLine;
using System.Text;
using WestCoast.Governance.Simulators.City;
using WestCoast.Governance.Simulators.Latency;
using WestCoast.Governance.Simulators.Play;
using WestCoast.Governance.Simulators.Stations.Lines;

Console.OutputEncoding = Encoding.UTF8;

var root = new RootCommand("Plays the city against a drill hub: sensors over MQTT, departments over HTTP, stations over TCP. It knows sockets, not the hub.")
{
    PlayCommand.Create(),
    LatencyCommand.Create(),
    StationCommand.Create(),
    CityCommand.Create(),
};
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
