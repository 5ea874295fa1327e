using WestCoast.Governance.Domain.Drills;

namespace WestCoast.Governance.Tests.Drills;

public class the_text_of_a_drill
{
    [Fact]
    public void says_at_both_ends_that_it_is_one() => Assert.Equal(
        "【演练】EXERCISE EXERCISE EXERCISE 派单：路面破损 【演练】EXERCISE EXERCISE EXERCISE", DrillText.Wrap("派单：路面破损"));

    [Fact]
    public void is_marked_once() => Assert.Equal(DrillText.Wrap("派单"), DrillText.Wrap(DrillText.Wrap("派单")!));

    [Theory]
    [InlineData("这不是演练，请立即撤离")]
    [InlineData("这 不 是 演 练")]
    [InlineData("This is NOT A DRILL!")]
    [InlineData("this is not-a-drill")]
    [InlineData("ｎｏｔ ａ ｄｒｉｌｌ")]
    [InlineData("This is not an exercise")]
    public void that_denies_being_one_is_refused(string text) => Assert.Null(DrillText.Wrap(text));
}
