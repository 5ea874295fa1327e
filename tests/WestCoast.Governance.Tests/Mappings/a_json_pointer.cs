using System.Text.Json;
using WestCoast.Governance.Feeds.Mappings;

namespace WestCoast.Governance.Tests.Mappings;

public class a_json_pointer
{
    /// <summary>RFC 6901, section 5.</summary>
    private static readonly JsonElement Document = JsonDocument.Parse(
        """{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}""").RootElement;

    [Theory]
    [InlineData("/foo", """["bar","baz"]""")]
    [InlineData("/foo/0", "\"bar\"")]
    [InlineData("/", "0")]
    [InlineData("/a~1b", "1")]
    [InlineData("/c%d", "2")]
    [InlineData("/e^f", "3")]
    [InlineData("/g|h", "4")]
    [InlineData("/i\\j", "5")]
    [InlineData("/k\"l", "6")]
    [InlineData("/ ", "7")]
    [InlineData("/m~0n", "8")]
    public void finds_what_the_standard_says_it_finds(string path, string found) => Assert.Equal(found, JsonPointer.TryParse(path)!.Find(Document)?.GetRawText());

    [Fact]
    public void of_no_characters_is_the_whole() => Assert.Equal(Document.GetRawText(), JsonPointer.TryParse("")!.Find(Document)?.GetRawText());

    [Theory]
    [InlineData("/bar")]
    [InlineData("/foo/2")]
    [InlineData("/foo/-")]
    [InlineData("/foo/01")]
    [InlineData("/foo/-1")]
    [InlineData("/foo/9999999999999")]
    [InlineData("/foo/0/x")]
    [InlineData("/foo/x")]
    public void finds_nothing_where_nothing_is(string path) => Assert.Null(JsonPointer.TryParse(path)!.Find(Document));

    [Theory]
    [InlineData("foo")]
    [InlineData("#/foo")]
    [InlineData("/a~")]
    [InlineData("/a~2b")]
    public void that_breaks_the_rules_is_none(string text) => Assert.Null(JsonPointer.TryParse(text));

    /// <summary>Section 4: ~01 is ~1, not a slash.</summary>
    [Fact]
    public void undoes_its_escapes_in_the_right_order() =>
        Assert.Equal("9", JsonPointer.TryParse("/~01")!.Find(JsonDocument.Parse("""{"~1":9,"/":8}""").RootElement)?.GetRawText());
}
