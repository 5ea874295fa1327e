using WestCoast.Governance.Feeds.Reports;
using static WestCoast.Governance.Tests.Feeds.Reports.Golden;

namespace WestCoast.Governance.Tests.Feeds.Reports;

public class any_cloud_event_bytes
{
    [Fact]
    public void cut_short_are_malformed_in_structured_mode()
    {
        var whole = Body("cloudevent-structured.json");
        for (var length = 0; length < whole.Length; length++)
            Assert.Equal("cloudevent.malformed", CloudEventReader.Structured(whole.AsMemory(0, length)).Refused?.Reason);
    }

    [Fact]
    public void cut_short_are_malformed_in_binary_mode()
    {
        var whole = Body("hotline.json");
        for (var length = 0; length < whole.Length; length++)
            Assert.Equal("json.malformed", Binary(whole.AsMemory(0, length)).Refused?.Reason);
    }

    [Fact]
    public void of_noise_are_a_report_or_refused_and_never_throw() => Assert.All(
        Noise.Buffers(seed: 77, count: 10_000, Body("cloudevent-structured.json"), Body("hotline.json")),
        bytes => Assert.All([CloudEventReader.Structured(bytes), Binary(bytes)], read => Assert.Equal(read.Refused is null, read.Report.Length > 0)));

    private static (ReadOnlyMemory<byte> Report, ReportRead.Malformed? Refused) Binary(ReadOnlyMemory<byte> body) =>
        CloudEventReader.Binary(name => name == "ce-specversion" ? "1.0" : name == "ce-time" ? null : "x", body);
}
