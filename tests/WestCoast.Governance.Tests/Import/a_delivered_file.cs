using System.Text;
using WestCoast.Governance.Domain.Layers;
using WestCoast.Governance.Hub.Import;

namespace WestCoast.Governance.Tests.Import;

public class a_delivered_file
{
    private const string Text = "code,zh\n370211001,黄岛街道\n370211002,辛安街道 𠮷\n";

    static a_delivered_file() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("a.csv", FileFormat.Csv)]
    [InlineData("a.JSON", FileFormat.Json)]
    [InlineData("a.b.GeoJson", FileFormat.GeoJson)]
    public void tells_by_its_ending_how_it_is_written(string name, object format) => Assert.Equal(format, Read(name, [])!.Format);

    [Theory]
    [InlineData("a.xlsx")]
    [InlineData("a.shp")]
    [InlineData("csv")]
    public void with_another_ending_is_refused(string name) => Assert.Equal("file.format-unknown", Refused(name, []).Code);

    [Fact]
    public void is_utf8_with_or_without_mark()
    {
        var marked = Read("a.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)])!;
        Assert.Equal(Text, marked.Text);
        Assert.Equal(Text, Read("a.csv", Encoding.UTF8.GetBytes(Text))!.Text);
        Assert.NotEqual(Read("a.csv", Encoding.UTF8.GetBytes(Text))!.Sha256, marked.Sha256);
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("GBK")]
    public void is_gb18030_when_that_is_declared(string written) =>
        Assert.Equal(Text.Replace("𠮷", "", StringComparison.Ordinal), Read("a.csv", Encoding.GetEncoding(written).GetBytes(Text.Replace("𠮷", "", StringComparison.Ordinal)), "GB18030")!.Text);

    [Fact]
    public void in_gb18030_has_every_character_and_may_begin_with_a_mark()
    {
        var gb18030 = Encoding.GetEncoding("GB18030");
        Assert.Equal(Text, Read("a.csv", gb18030.GetBytes("\uFEFF" + Text), "GB18030")!.Text);
    }

    [Fact]
    public void is_never_guessed_to_be_gb18030()
    {
        var problem = Refused("a.csv", Encoding.GetEncoding("GB18030").GetBytes(Text));
        Assert.Equal((null, "file.encoding"), (problem.Row, problem.Code));
        Assert.Contains("line 2 ", problem.Detail, StringComparison.Ordinal);
        Assert.Contains("--encoding", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTF-8", 0xFF)]
    [InlineData("UTF-8", 0xC3)]
    [InlineData("GB18030", 0xFF)]
    public void with_a_broken_byte_is_refused_by_its_line(string encoding, byte broken)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(Text);
        var third = bytes.AsSpan().LastIndexOf("辛安"u8) is >= 0 and var at ? at : bytes.AsSpan().LastIndexOf(Encoding.GetEncoding(encoding).GetBytes("辛安"));
        var problem = Refused("a.csv", [.. bytes[..third], broken, (byte)'\n', .. bytes[third..]], encoding);
        Assert.Equal("file.encoding", problem.Code);
        Assert.Contains($"byte {third} in line 3 ", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void that_is_long_is_still_refused_by_the_line_of_the_broken_byte()
    {
        var lines = string.Concat(Enumerable.Range(1, 50_000).Select(i => $"{i},黄岛街道\n"));
        var problem = Refused("a.csv", [.. Encoding.UTF8.GetBytes(lines), 0xFF, .. "x\n"u8]);
        Assert.Contains("in line 50001 ", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv", "code,zh\n1,a\0b")]
    [InlineData("a.json", """[{"code":"1","zh":"a\u0000b"}]""")]
    public void cannot_hold_what_the_store_cannot(string name, string text)
    {
        var problem = Refused(name, Encoding.UTF8.GetBytes(text));
        Assert.Equal("file.zero-character", problem.Code);
        Assert.Contains($"line {text.Count(c => c == '\n') + 1}", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void has_a_fingerprint_of_its_bytes() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Read("a.csv", "abc"u8.ToArray())!.Sha256);

    private static DeliveredFile? Read(string name, byte[] bytes, string encoding = "UTF-8") => DeliveredFile.Read(name, bytes, encoding).File;

    private static RowProblem Refused(string name, byte[] bytes, string encoding = "UTF-8")
    {
        var (file, problem) = DeliveredFile.Read(name, bytes, encoding);
        Assert.Null(file);
        return problem!;
    }
}
