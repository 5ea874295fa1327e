using CsCheck;
using WestCoast.Governance.Feeds.Hj212;
using static WestCoast.Governance.Tests.Hj212.Hj212Wire;

namespace WestCoast.Governance.Tests.Hj212;

public class a_data_segment
{
    [Fact]
    public void says_who_speaks_and_what_about()
    {
        var segment = Segment("QN=20160801085857223;ST=32;CN=2051;PW=123456;MN=010000A8900016F000169DC0;Flag=7;PNUM=3;PNO=2;RF=1;CP=&&DataTime=20160801080000;w01018-Avg=2.2,w01018-Flag=N;w01018-Avg=2.3&&");

        Assert.Equal(("20160801085857223", "32", 2051, "123456", Mn), (segment.Qn, segment.St, segment.Cn, segment.Pw, segment.Mn));
        Assert.Equal((Hj212Version.V2017, true, true), (segment.Version, segment.Flag!.Value.WantsAnswer, segment.Flag.Value.IsSplit));
        Assert.Equal((3, 2, true), (segment.Pnum, segment.Pno, segment.SentAgain));
        Assert.Equal(["DataTime=20160801080000", "w01018-Avg=2.2 w01018-Flag=N", "w01018-Avg=2.3"], segment.Items.Select(item => string.Join(' ', item.Fields.Select(field => $"{field.Name}={field.Value}"))));
    }

    [Theory]
    [InlineData(0, Hj212Version.V2005, false, false)]
    [InlineData(3, Hj212Version.V2005, true, true)]
    [InlineData(4, Hj212Version.V2017, false, false)]
    [InlineData(5, Hj212Version.V2017, true, false)]
    [InlineData(6, Hj212Version.V2017, false, true)]
    [InlineData(9, Hj212Version.V2025, true, false)]
    [InlineData(11, Hj212Version.V2025, true, true)]
    [InlineData(13, Hj212Version.V2025, true, false)] // a version that is not out yet
    public void tells_its_version_by_its_flag(byte bits, Hj212Version version, bool wantsAnswer, bool isSplit)
    {
        var flag = new Hj212Flag(bits);
        Assert.Equal((version, wantsAnswer, isSplit), (flag.Version, flag.WantsAnswer, flag.IsSplit));
        if (bits < 12)
            Assert.Equal(flag, Hj212Flag.For(version, wantsAnswer, isSplit));
    }

    [Theory]
    [InlineData("QN=20160801085857223;ST=32;CN=2041;PW=123456;MN=M;Flag=5CP=&&DataTime=20160801000000;SB1-RT=1.1&&")] // C.19: no semicolon before CP
    [InlineData("QN=20160801085857223,ST=32;CN=2041;PW=123456;MN=M;Flag=5;CP=&&DataTime=20160801000000;SB1-RT=1.1&&")] // C.22: a comma
    [InlineData("ST=32;CN=2041;PW=123456;MN=M;Flag=5;DataTime=20160801000000;CP=&&SB1-RT=1.1&&")]
    public void is_read_with_the_slips_of_annex_c(string slip)
    {
        var segment = Segment(slip);

        Assert.Equal(("M", 2041, Hj212Version.V2017), (segment.Mn, segment.Cn, segment.Version));
        Assert.Equal("1.1", segment.Parameter("SB1-RT"));
    }

    [Theory]
    [InlineData("QN=1;ST=32;CN=2011;MN=M;Flag=5", Hj212SegmentReader.NoParameters)]
    [InlineData("MN=M;CN=2011;CP=&&DataTime=1", Hj212SegmentReader.NoParameters)]
    [InlineData("CN=2011;MN=;CP=&&&&", Hj212SegmentReader.NoAddress)]
    [InlineData("CN=2011;mn=M;CP=&&&&", Hj212SegmentReader.NoAddress)] // names are case-sensitive
    [InlineData("MN=M;CP=&&&&", Hj212SegmentReader.NoCommand)]
    [InlineData("CN=+201;MN=M;CP=&&&&", Hj212SegmentReader.NoCommand)]
    [InlineData("CN=20110;MN=M;CP=&&&&", Hj212SegmentReader.NoCommand)]
    [InlineData("CN=2011;MN=M;MN=N;CP=&&&&", Hj212SegmentReader.FieldTwice)]
    [InlineData("CN=2011;MN=M;Flag=256;CP=&&&&", Hj212SegmentReader.FlagWrong)]
    [InlineData("CN=2011;MN=M;Flag=x;CP=&&&&", Hj212SegmentReader.FlagWrong)]
    [InlineData("CN=2011;MN=M;PNUM=2;CP=&&&&", Hj212SegmentReader.PartWrong)]
    [InlineData("CN=2011;MN=M;PNUM=2;PNO=3;CP=&&&&", Hj212SegmentReader.PartWrong)]
    [InlineData("CN=2011;MN=M;PNUM=2;PNO=0;CP=&&&&", Hj212SegmentReader.PartWrong)]
    [InlineData("CN=2011;MN=M;PNUM=10000;PNO=1;CP=&&&&", Hj212SegmentReader.PartWrong)]
    [InlineData("a=1;b=1;c=1;d=1;e=1;f=1;g=1;h=1;i=1;j=1;k=1;l=1;m=1;n=1;o=1;CN=2011;MN=M;CP=&&&&", Hj212SegmentReader.TooMany)]
    [InlineData("CN=2011;MN=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA;CP=&&&&", Hj212SegmentReader.TooLong)]
    public void that_leaves_in_doubt_who_or_what_is_refused(string text, string why)
    {
        Assert.Null(Hj212SegmentReader.Read(text, out var reason));
        Assert.Equal(why, reason);
    }

    [Fact]
    public void has_no_more_fields_than_may_be()
    {
        Assert.NotNull(Hj212SegmentReader.Items(new string(',', Hj212SegmentReader.MostFields - 1)));
        Assert.Null(Hj212SegmentReader.Items(new string(',', Hj212SegmentReader.MostFields)));
    }

    [Fact]
    public void is_read_back_as_it_was_written() => Gen.Select(Gen.Int[0, 9999], Gen.Byte, Gen.String[Gen.Char.AlphaNumeric, 1, 24], Gen.Int[2, 99], Gen.Bool).Sample((cn, flag, mn, parts, again) =>
    {
        var written = new Hj212Segment
        {
            Qn = "20160801085857223", St = "31", Cn = cn, Pw = "123456", Mn = mn, Flag = new Hj212Flag(flag), Pnum = parts, Pno = parts - 1, SentAgain = again, Cp = "DataTime=20160801085857;a21026-Rtd=1.1",
        };
        var read = Sent(written.Packet());

        Assert.Equal(written, read with { Items = [] });
        Assert.Equal(2, read.Items.Count);
    });
}
