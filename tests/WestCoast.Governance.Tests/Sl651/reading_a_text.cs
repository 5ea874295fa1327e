using System.Globalization;
using WestCoast.Governance.Feeds.Sl651;
using static WestCoast.Governance.Tests.Sl651.Frames;

namespace WestCoast.Governance.Tests.Sl651;

public class reading_a_text
{
    private static readonly string[] Untaken = ["golden-fj-35-manual", "golden-fj-36-picture-packet-1-of-4", "golden-fj-41-basic-settings", "golden-fj-43-run-settings", "golden-fj-45-version", "golden-fj-49-password"];

    public static TheoryData<string> Reports => [.. Golden.Where(name => !Untaken.Contains(name))];

    [Theory]
    [MemberData(nameof(Reports))]
    public void of_a_public_frame_leaves_nothing_over(string name)
    {
        var text = Text(name);

        Assert.Null(text.Flaw);
        Assert.Equal(0, text.Rest.Length);
        Assert.DoesNotContain(text.Elements, element => element.Value is Sl651Value.Malformed);
    }

    [Fact]
    public void of_a_test_report()
    {
        var text = Text("golden-s3-test-report");

        Assert.Equal(((ushort)3, "0012345678", Sl651StationType.River), (text.Serial, text.Station, text.StationType));
        Assert.Equal(Beijing("2059-10-11 15:49:47"), text.SentAt.At);
        Assert.Equal("20=0.5 26=0.5 39=0.127 38=11.15", Numbers(text));
        Assert.All(text.Elements, element => Assert.Equal(Beijing("2059-10-11 15:49:00"), element.ObservedAt!.At));
    }

    [Theory]
    [InlineData("golden-s5-timed-report", "20=4.0 26=4.0 39=10.490 38=10.99")]
    [InlineData("golden-fj-33-extra", "39=28.960 20=0.0 26=319.6 38=13.17")]
    [InlineData("golden-fj-3A-query-element", "26=0.0")]
    [InlineData("golden-bj-32-flow", "39=33.700 36=0.130 27=5.240 38=12.30")]
    [InlineData("golden-fj-34-level-2014", "39=27.30 38=12.90")]
    [InlineData("golden-kx-32-timed", "20=13.0 22=4.0 39=0.550 38=12.68")]
    public void of_a_report_reads_its_numbers(string name, string numbers) => Assert.Equal(numbers, Numbers(Text(name)));

    [Fact]
    public void of_a_keep_alive_is_a_number_and_a_time()
    {
        var text = Text("golden-s2-keep-alive");

        Assert.Equal(((ushort)0x7E08, (DateTimeOffset?)Beijing("2022-10-11 10:07:47")), (text.Serial, text.SentAt.At));
        Assert.Empty(text.Elements);
    }

    [Fact]
    public void with_FF_for_a_level_has_none() =>
        Assert.Same(Sl651Value.Missing.Now, Text("golden-fj-37-query-all").Elements.Single(element => element.Channel == "39").Value);

    [Fact]
    public void keeps_the_elements_of_a_vendor()
    {
        var vendors = Text("golden-bj-32-vendor-elements").Elements.Where(element => element.Channel.StartsWith("FF", StringComparison.Ordinal)).ToList();

        Assert.Equal(["FF09", "FF33"], vendors.Select(element => element.Channel));
        Assert.Equal(["20", "0205"], vendors.Select(element => Convert.ToHexString(element.Data.Span)));
        Assert.All(vendors, element => Assert.Same(Sl651Value.Raw.Kept, element.Value));
    }

    [Fact]
    public void keeps_an_element_that_nobody_knows_and_reads_on()
    {
        var text = Text(Sl651Function.Timed, Written().Bytes([0xC7, 0x1A, 0x12, 0x34, 0x56]).Value(0x38, 12.1m).ToArray());

        Assert.Equal(["C7", "38"], text.Elements.Select(element => element.Channel));
        Assert.Equal("123456", Convert.ToHexString(text.Elements[0].Data.Span));
    }

    [Fact]
    public void of_an_answer_about_the_device_has_no_type_of_station()
    {
        var text = Text("golden-fj-46-state");

        Assert.Equal(("1000000006", null), (text.Station, text.StationType));
        Assert.Equal(new Sl651Value.State(0x481), Assert.Single(text.Elements).Value);
    }

    [Fact]
    public void of_a_vendor_state_word_reads_all_four_bytes() =>
        Assert.Equal(new Sl651Value.State(0x00600481), Text("golden-bj-32-vendor-elements").Elements.Single(element => element.Channel == "45").Value);

    [Theory]
    [InlineData("golden-bj-34-rain-and-level", "F4", 12, "0,0,0,0,0,0,0,0,0,0,0,0")]
    [InlineData("golden-bj-34-rain-and-level", "F5", 12, "4.28,4.28,4.28,4.28,4.28,4.28,4.28,4.28,4.28,4.28,4.28,4.28")]
    [InlineData("golden-fj-34-hourly", "F5", 12, "26.05,26.05,26.05,26.05,26.05,26.05,26.05,26.05,26.05,26.05,27.96,27.96")]
    [InlineData("golden-fj-34-level-2014", "F5", 12, "27.3,27.3,,,,,,,,,,")]
    [InlineData("golden-fj-38-query-period", "F4", 12, ",,,,,,,,,,,")]
    public void of_an_hour_has_twelve_values(string name, string channel, int count, string values)
    {
        var series = Assert.IsType<Sl651Value.Series>(Text(name).Elements.Single(element => element.Channel == channel).Value);

        Assert.Equal((count, TimeSpan.FromMinutes(5)), (series.Values.Count, series.Step));
        Assert.Equal(values, string.Join(',', series.Values.Select(value => value?.ToString("0.##", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void of_equal_periods_gives_all_the_values_of_its_element()
    {
        var series = Assert.IsType<Sl651Value.Series>(Text("golden-fj-31-uniform-period").Elements.Single(element => element.Channel == "39").Value);

        Assert.Equal(TimeSpan.FromMinutes(5), series.Step);
        Assert.Equal(Enumerable.Repeat<decimal?>(28.96m, 12), series.Values);
    }

    [Fact]
    public void takes_a_new_observation_time_for_what_follows()
    {
        var text = Text("golden-fj-34-hourly");

        Assert.Equal(
            ["F4 2212021220", "26 2212021315", "F5 2212021220", "39 2212021315", "20 2212021315", "38 2212021315"],
            text.Elements.Select(element => $"{element.Channel} {element.ObservedAt!.Digits}"));
    }

    [Theory]
    [InlineData("golden-fj-35-manual", "F2F25120312E32333403")]
    [InlineData("golden-fj-45-version", "0D56312E302E323032323034323003")]
    public void keeps_what_is_no_element(string name, string restAndEnd) =>
        Assert.Equal(restAndEnd[..^2], Convert.ToHexString(Text(name).Rest.Span));

    [Fact]
    public void keeps_a_picture_as_it_is() => Assert.StartsWith("F3F3FFD8FFE0", Convert.ToHexString(Text("golden-fj-36-picture-packet-1-of-4").Rest.Span), StringComparison.Ordinal);

    [Theory]
    [InlineData("nasty-element-longer-than-the-text", "element.truncated", "39F80000")]
    [InlineData("nasty-element-without-definition", "element.truncated", "39")]
    [InlineData("nasty-observation-time-cut", "element.truncated", "F0F0260701")]
    [InlineData("nasty-f1-inside", "element.truncated", "F1F1001234567848")]
    [InlineData("nasty-vendor-cut", "element.truncated", "FF")]
    public void that_ends_too_early_says_so_and_keeps_the_rest(string name, string flaw, string rest)
    {
        var text = Text(name);

        Assert.Equal((flaw, rest), (text.Flaw, Convert.ToHexString(text.Rest.Span)));
    }

    [Fact]
    public void with_letters_for_digits_still_has_the_other_values()
    {
        var text = Text("nasty-letters-for-digits");

        Assert.Equal(new Sl651Value.Malformed("bcd.invalid"), text.Elements[0].Value);
        Assert.Equal(new Sl651Value.Malformed("bcd.invalid"), text.Elements[1].Value);
    }

    [Fact]
    public void of_no_length_ends()
    {
        Assert.All(Text("nasty-element-of-no-length").Elements, element => Assert.Equal(new Sl651Value.Malformed("value.empty"), element.Value));
        Assert.Null(Text("nasty-zeros").Flaw);
    }

    [Fact]
    public void of_more_values_than_are_taken_is_cut_there()
    {
        var text = Text(Sl651Function.QueryPeriod, Written().Period(TimeSpan.FromMinutes(5), 0x34, Enumerable.Repeat<decimal?>(1, Sl651TextReader.MostValues + 1)).ToArray());

        Assert.Equal("element.too-many", text.Flaw);
        Assert.Equal(["04"], text.Elements.Select(element => element.Channel));
    }

    [Fact]
    public void is_read_as_it_was_written()
    {
        var at = Beijing("2026-07-01 05:05:00");
        var text = Text(Sl651Function.Hourly, new Sl651TextWriter(0xBEEF, Now).Station("00303A9006", Sl651StationType.Tide)
            .Observed(at).Rain5([0, 25.4m, null, .. Enumerable.Repeat<decimal?>(0.5m, 9)]).Level5(8, [.. Enumerable.Range(0, 12).Select(i => (decimal?)i)])
            .Observed(Now).Value(0x39, -1.25m).Value(0x27, null).State(0x80).ToArray());

        Assert.Equal((0xBEEF, Now, "00303A9006", Sl651StationType.Tide, null), (text.Serial, text.SentAt.At, text.Station, text.StationType, text.Flaw));
        Assert.Equal(["F4", "FC", "39", "27", "45"], text.Elements.Select(element => element.Channel));
        Assert.Equal([0, 25.4m, null], Assert.IsType<Sl651Value.Series>(text.Elements[0].Value).Values.Take(3));
        Assert.Equal(new Sl651Value.Number(-1.25m), text.Elements[2].Value);
        Assert.Same(Sl651Value.Missing.Now, text.Elements[3].Value);
        Assert.Equal(new Sl651Value.State(0x80), text.Elements[4].Value);
    }

    /// <summary>What is written and asked for by the table is what public stations write.</summary>
    [Fact]
    public void finds_the_definitions_of_annex_C_in_public_frames()
    {
        var seen = Golden.SelectMany(name => Text(name).Elements).Where(element => element.Channel.Length == 2 && element.Definition is not (0x1A or 0x5C))
            .Select(element => (element.Channel, Told: element.Definition, Ours: Sl651Elements.Find(Convert.FromHexString(element.Channel)[0])?.Definition))
            .Where(element => element.Ours is not null).Distinct().ToList();

        Assert.All(seen, element => Assert.Equal(element.Told, element.Ours!.Value));
        Assert.Equal("07 10 11 13 18 1A 20 22 26 27 36 38 39 F4 F5", string.Join(' ', seen.Select(element => element.Channel).Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void of_less_than_a_number_and_a_time_is_none(int length) => Assert.Null(Sl651TextReader.Read(Sl651Function.Timed, new byte[length], Now));

    private static Sl651TextWriter Written() => new Sl651TextWriter(1, Now).Station("0012345678", Sl651StationType.River).Observed(Now);

    private static string Numbers(Sl651Text text) => string.Join(' ', text.Elements.Where(element => element.Value is Sl651Value.Number)
        .Select(element => string.Create(CultureInfo.InvariantCulture, $"{element.Channel}={((Sl651Value.Number)element.Value).Value}")));
}
