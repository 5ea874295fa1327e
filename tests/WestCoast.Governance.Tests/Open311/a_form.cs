using System.Text;
using WestCoast.Governance.Feeds.Open311;
using WestCoast.Governance.Tests.Feeds;

namespace WestCoast.Governance.Tests.Open311;

public class a_form
{
    [Theory]
    [InlineData("a=1&b=2", "a:1|b:2")]
    [InlineData("a=1+2%203&&b", "a:1 2 3|b:")]
    [InlineData("%E8%B7%AF=%e5%9d%91=&=x", "路:坑=|:x")]
    [InlineData("a%26b=c%3Dd", "a&b:c=d")]
    [InlineData("", "")]
    public void is_read(string body, string told)
    {
        var (fields, refused) = GeoForm.Read(Encoding.UTF8.GetBytes(body));
        Assert.Null(refused);
        Assert.Equal(told, string.Join('|', fields.Select(field => $"{field.Key}:{field.Value}")));
    }

    [Theory]
    [InlineData("a=%")]
    [InlineData("a=%4")]
    [InlineData("a=%zz")]
    [InlineData("a=%ff")]
    [InlineData("%c3=1")]
    [InlineData("a=%ED%A0%80")]
    public void with_a_broken_escape_is_malformed(string body) => Assert.Equal("form.malformed", GeoForm.Read(Encoding.UTF8.GetBytes(body)).Refused);

    [Fact]
    public void is_bounded()
    {
        Assert.Equal("form.too-large", GeoForm.Read(new byte[GeoForm.LargestBody + 1]).Refused);
        Assert.Equal("form.too-many-fields", GeoForm.Read(Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 101).Select(i => $"f{i}=1")))).Refused);
    }

    [Fact]
    public void is_read_as_it_was_written()
    {
        KeyValuePair<string, string>[] fields = [new("描述", "坑 & 洞=%+\n😀"), new("", ""), new("a", "\"<>'")];
        Assert.Equal(fields, GeoForm.Read(GeoForm.Write(fields)).Fields);
    }

    [Fact]
    public void of_noise_never_throws()
    {
        var whole = "service_code=noise&lat=36.05&long=120.2&description=%E5%90%B5&api_key=0123456789abcdef"u8.ToArray();
        for (var length = 0; length <= whole.Length; length++)
            _ = CitizenRequestReader.Read(GeoForm.Read(whole.AsSpan(0, length)).Fields);
        Assert.All(Noise.Buffers(seed: 311, count: 50_000, whole), bytes => Assert.NotNull(CitizenRequestReader.Read(GeoForm.Read(bytes).Fields)));
    }
}
