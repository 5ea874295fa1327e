using System.Text;
using WestCoast.Governance.Feeds.Hj212;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class the_check_of_a_packet
{
    [Theory]
    [InlineData("QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&", 0x1C80)] // Annex A of 2017
    [InlineData("QN=20240601085857223;ST=32;CN=1011;PW=123456;MN=010000A8900016F000169DC0;Flag=9;CP=&&&&", 0x2200)] // Annex A.1 of 2025
    [InlineData("123456789", 0x2F80)]
    [InlineData("", 0xFFFF)]
    public void is_that_of_annex_a(string segment, int check)
    {
        Assert.Equal(check, Hj212Crc.Of(Encoding.ASCII.GetBytes(segment)));
        if (segment.Length > 0)
            Assert.Equal(check, Hj212Crc.Of(Pieces(Encoding.ASCII.GetBytes(segment), 7)));
    }

    [Fact]
    public void has_256_values_only() =>
        Assert.Equal(256, Enumerable.Range(0, 65_536).Select(i => Hj212Crc.Of([(byte)i, (byte)(i >> 8), 3])).Distinct().Count());

    [Fact]
    public void finds_every_wrong_byte()
    {
        var segment = Encoding.ASCII.GetBytes(Data(2011, "DataTime=20160801085857;w01018-Rtd=2.2"));
        var right = Hj212Crc.Of(segment);
        for (var at = 0; at < segment.Length; at++)
        {
            for (var change = 1; change < 256; change++)
            {
                segment[at] ^= (byte)change;
                Assert.NotEqual(right, Hj212Crc.Of(segment));
                segment[at] ^= (byte)change;
            }
        }
    }
}
