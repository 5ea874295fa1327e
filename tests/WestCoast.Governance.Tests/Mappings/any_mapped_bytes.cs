using System.Text;
using WestCoast.Governance.Tests.Feeds;
using static WestCoast.Governance.Tests.Mappings.Desk;

namespace WestCoast.Governance.Tests.Mappings;

public class any_mapped_bytes
{
    private static readonly byte[] Whole = Bytes(Body);

    [Fact]
    public void cut_short_are_malformed_and_never_leave_the_phone()
    {
        for (var length = 0; length < Whole.Length; length++)
        {
            var no = Assert.Single(Mapping.Apply(Whole.AsMemory(0, length), Now).Refused);
            Assert.Equal("json.malformed", no.Reason);
            Assert.DoesNotContain("13812345678", Encoding.UTF8.GetString(no.Raw), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void with_any_byte_changed_never_throw()
    {
        for (var at = 0; at < Whole.Length; at++)
        {
            var bytes = (byte[])Whole.Clone();
            bytes[at] ^= 0x55;
            var read = Mapping.Apply(bytes, Now);
            Assert.InRange(read.Reports.Count + read.Refused.Count, 1, 2);
        }
    }

    [Fact]
    public void of_noise_are_reports_or_refused() => Assert.All(
        Noise.Buffers(seed: 911, count: 30_000, Whole, Example("hotline-work-orders", ".sample.json")),
        bytes => Assert.All(Mapping.Apply(bytes, Now).Reports, mapped => Assert.NotEmpty(mapped.Report.Id!)));

    [Fact]
    public void with_names_that_are_half_a_character_are_refused() =>
        Assert.Empty(Mapping.Apply("""{"\ud83d":1,"list":[{"\ud83d":"x","no":1}]}"""u8.ToArray(), Now).Reports);
}
