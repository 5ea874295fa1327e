using WestCoast.Governance.Hub.Import;

namespace WestCoast.Governance.Tests.Import;

public class a_csv_file
{
    private static readonly string[] Columns = ["code", "zh", "wkt"];

    [Fact]
    public void is_read_line_by_line_with_its_numbers() =>
        Assert.Equal([(2, "1", "甲"), (3, "2", "乙")], Read("code,zh\r\n1,甲\r\n2,乙\r\n"));

    [Fact]
    public void needs_no_line_break_at_its_end_and_may_have_empty_lines() =>
        Assert.Equal([(2, "1", "甲"), (4, "2", "乙")], Read("code,zh\n1,甲\n\n2,乙"));

    [Fact]
    public void may_quote_commas_quotes_and_line_breaks() =>
        Assert.Equal([(3, "1", "甲\n\"乙\",丙"), (4, "2", "丁")], Read("code,zh\n1,\"甲\n\"\"乙\"\",丙\"\n2,丁\n"));

    [Fact]
    public void leaves_out_empty_fields_and_the_space_around_others() => Assert.Equal(
        [new Dictionary<string, string> { ["code"] = "1", ["wkt"] = "x" }],
        CsvLines.Read(" code , zh , wkt \n 1 ,, x ", Columns, ["code"]).Select(line => line.Fields));

    [Fact]
    public void names_its_columns_in_any_order_and_case_and_is_read_by_the_true_names() => Assert.Equal(
        [new Dictionary<string, string> { ["zh"] = "甲", ["code"] = "1" }],
        CsvLines.Read("ZH,Code\n甲,1", Columns, ["code"]).Select(line => line.Fields.ToDictionary(StringComparer.Ordinal)));

    [Theory]
    [InlineData("file.empty", "")]
    [InlineData("file.empty", "\n\n")]
    [InlineData("csv.column-missing", "zh,wkt\n甲,x")]
    [InlineData("csv.column-unknown", "code,name\n1,甲")]
    [InlineData("csv.column-unknown", "code;zh\n1;甲")]
    [InlineData("csv.column-unknown", "code,\n1,")]
    [InlineData("csv.column-twice", "code,zh,Code\n1,甲,2")]
    [InlineData("csv.malformed", "code,zh\n1")]
    [InlineData("csv.malformed", "code,zh\n1,甲,x")]
    [InlineData("csv.malformed", "code,zh\n1,甲\"乙\n")]
    public void is_refused_when_head_or_structure_are_broken(string code, string text) =>
        Assert.Equal(code, Assert.Throws<UnreadableRowException>(() => Read(text)).Code);

    [Fact]
    public void says_in_which_line_it_is_broken() =>
        Assert.StartsWith("Line 3:", Assert.Throws<UnreadableRowException>(() => Read("code,zh\n1,甲\n2\n3,丙")).Message, StringComparison.Ordinal);

    [Fact]
    public void with_a_head_line_only_has_no_rows() => Assert.Empty(Read("code,zh\n"));

    private static IEnumerable<(int, string, string)> Read(string text) =>
        CsvLines.Read(text, Columns, ["code"]).Select(line => (line.Number, line.Fields["code"], line.Fields["zh"]));
}
