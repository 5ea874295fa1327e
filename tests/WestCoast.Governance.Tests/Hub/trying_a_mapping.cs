using System.Text.Json;
using Spectre.Console;
using WestCoast.Governance.Hub.Feeds;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Hub;

public class trying_a_mapping
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void prints_what_the_sample_would_become()
    {
        var (code, said) = Try("nb-gas-detector.json", "nb-gas-detector.sample.json", "nbiot/gas/860000000000001/up");
        Assert.Equal(0, code);
        Assert.Contains("hazmat-0001", said, StringComparison.Ordinal);
        Assert.Contains("nb-gas-detector 1: 1 readings, 0 refused", said, StringComparison.Ordinal);
    }

    [Fact]
    public void as_json_can_be_read_by_a_program()
    {
        var (code, said) = Try("fire-water-gateway.json", "fire-water-gateway.sample.json", null, asJson: true);
        Assert.Equal((0, 3), (code, JsonDocument.Parse(said).RootElement.GetProperty("readings").GetArrayLength()));
    }

    [Theory]
    [InlineData("nb-gas-detector.json", "nb-gas-detector.sample.json", null, "device.missing")]
    [InlineData("nb-gas-detector.json", "fire-water-gateway.sample.json", "nbiot/gas/1/up", "time.missing")]
    [InlineData("nb-gas-detector.sample.json", "nb-gas-detector.sample.json", null, "mapping.field.missing at /name")]
    public void ends_with_1_and_the_reason_when_anything_is_wrong(string mapping, string sample, string? topic, string reason)
    {
        var (code, said) = Try(mapping, sample, topic);
        Assert.Equal(1, code);
        Assert.Contains(reason, said, StringComparison.Ordinal);
    }

    private static (int Code, string Said) Try(string mapping, string sample, string? topic, bool asJson = false)
    {
        using var said = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(said) });
        console.Profile.Width = 240;
        var code = TryMapping.Run(File(mapping), File(sample), topic, Noon, asJson, console);
        return (code, said.ToString());

        static byte[] File(string name) => Repository.Bytes("seeds", "mappings", "mqtt", name);
    }
}
