using System.Net;
using System.Net.Sockets;
using System.Text;
using WestCoast.Governance.Simulators.Stations.Lines;
using WestCoast.Governance.Tests.Grid;

namespace WestCoast.Governance.Tests.Simulators.Stations;

public class the_world_of_a_hub
{
    [Fact]
    public async Task is_asked_before_a_station_connects_and_the_live_one_gets_none()
    {
        using var http = new TcpListener(IPAddress.Loopback, 0);
        using var stations = new TcpListener(IPAddress.Loopback, 0);
        http.Start();
        stations.Start();
        var answering = AnswerOnce(http, """{"status":"ok","world":"Live","capStatus":"Actual","now":"2026-03-02T04:00:00Z","rate":1}""");

        var refusal = await Record.ExceptionAsync(() => RunStations.Run(
            new(StationKind.All[0], 3, new Uri($"http://127.0.0.1:{Port(http)}/"), Port(stations), TimeSpan.FromSeconds(1), For: null, 7, Seeds.Folder, new Faults(), Alarm: null, TimeSpan.Zero),
            TestContext.Current.CancellationToken));

        await answering;
        Assert.Contains("is the live world", refusal?.Message, StringComparison.Ordinal);
        Assert.False(stations.Pending());
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static async Task AnswerOnce(TcpListener listener, string json)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        using var request = new StreamReader(stream);
        while (await request.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 })
        {
            // its headers, to the empty line
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\nConnection: close\r\n\r\n{json}"), TestContext.Current.CancellationToken);
    }
}
