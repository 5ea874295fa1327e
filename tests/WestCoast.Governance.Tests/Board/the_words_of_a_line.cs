using CsCheck;
using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Board;
using static WestCoast.Governance.Tests.Incidents.GasLeak;

namespace WestCoast.Governance.Tests.Board;

public class the_words_of_a_line
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char['一', '丏'].Array[1, 8].Select(chars => new string(chars)), Gen.Char['a', 'e'].Array[1, 6].Select(chars => new string(chars)),
        Gen.Const("3号楼"), Gen.Const("𠮷野家"), Gen.Const("（东）"), Gen.Const("100%_\\"));

    [Theory]
    [InlineData("泄", true)]
    [InlineData("泄漏", true)]
    [InlineData("漏事故", true)]
    [InlineData("泄漏事故", true)]
    [InlineData("示例路", true)]
    [InlineData("3号", true)]
    [InlineData("17", true)]
    [InlineData("DEMO", true)]
    [InlineData("火灾", false)]
    [InlineData("故泄", false)]
    [InlineData("漏泄", false)]
    public void are_found_by_one_character_and_more(string word, bool found) =>
        Assert.Equal(found, Finds(word, Row("氨气泄漏事故", "demo community", "示例路 3号楼")));

    [Fact]
    public void are_found_by_every_part_of_a_chinese_text_and_every_beginning_of_a_word() => Texts.List[1, 5].Sample(parts =>
    {
        var row = Row(string.Join(' ', parts), "", null);
        foreach (var runes in parts.Select(part => part.ToLowerInvariant().EnumerateRunes().ToList()))
        {
            for (var from = 0; from < runes.Count; from++)
            {
                for (var length = 1; from + length <= runes.Count; length++)
                {
                    if (length >= 3 || from == 0 || !runes[from].IsAscii)
                        Assert.True(Finds(string.Concat(runes.Skip(from).Take(length)), row));
                }
            }
        }
    });

    [Fact]
    public void are_found_as_they_are_written_whatever_they_mean_to_the_database()
    {
        Assert.False(Finds("1%9", Row("100 年 9 月", "", null)));
        Assert.False(Finds("a_c", Row("abc", "", null)));
        Assert.True(Finds("a_c", Row("a_c", "", null)));
    }

    [Fact]
    public void stay_the_same_while_the_incident_is_handled()
    {
        IncidentEvent[] life = [Opened, Routed, AcknowledgedByLi, Note];
        Assert.Equal(
            BoardWords.Of(RowEvolution.Fold(life[..1], new EdgeStamp(World.Live))!), BoardWords.Of(RowEvolution.Fold(life, new EdgeStamp(World.Live))!));
    }

    /// <summary>As LIKE does: the pattern has wildcards at its ends alone.</summary>
    private static bool Finds(string word, IncidentRow row)
    {
        var pattern = SearchWord.Pattern(word.ToLowerInvariant());
        Assert.True(pattern[0] == '%' && pattern[^1] == '%');
        var inner = pattern[1..^1].Replace("\\%", "%", StringComparison.Ordinal).Replace("\\_", "_", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
        return BoardWords.Of(row).Words.Contains(inner, StringComparison.Ordinal);
    }

    private static IncidentRow Row(string title, string placeEn, string? address) =>
        RowEvolution.Fold([Opened with { Title = title, Place = Place with { Zh = "黄岛街道", En = placeEn, Address = address } }], new EdgeStamp(World.Live))!;
}
