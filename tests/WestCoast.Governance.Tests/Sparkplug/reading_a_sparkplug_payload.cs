using WestCoast.Governance.Feeds.Sparkplug;
using static WestCoast.Governance.Tests.Sparkplug.Corpus;

namespace WestCoast.Governance.Tests.Sparkplug;

public class reading_a_sparkplug_payload
{
    private const ulong Then = 1772423998000;

    [Fact]
    public void of_a_birth_gives_names_aliases_types_units_and_values()
    {
        var birth = Read("nbirth");

        Assert.Equal((Then, 0UL, 7), (birth.Timestamp, birth.Seq, birth.BdSeq));
        Assert.Equal(["bdSeq", "Node Control/Rebirth", "Tank/Level", "Pressure", "Offset", "Pump", "Maker"], birth.Metrics.Select(metric => metric.Name));
        Assert.Equal([null, null, 1UL, 2UL, 3UL, 4UL, 5UL], birth.Metrics.Select(metric => metric.Alias));
        Assert.Equal([null, null, "m", "MPa", null, null, null], birth.Metrics.Select(metric => metric.Unit));
        Assert.Equal([7.0, 0.0, 2.83, 0.5, -40.0, 1.0, null], birth.Metrics.Select(metric => SparkplugNumber.Of(metric.DataType, metric.Value)));
    }

    [Fact]
    public void of_data_gives_aliases_times_and_what_is_historical_or_null()
    {
        var data = Read("ndata");

        Assert.Equal([1UL, 2UL, 3UL], data.Metrics.Select(metric => metric.Alias));
        Assert.Equal([false, true, false], data.Metrics.Select(metric => metric.IsHistorical));
        Assert.Equal([false, false, true], data.Metrics.Select(metric => metric.IsNull));
        Assert.Equal([Then + 900, Then - 3_600_000, Then + 900], data.Metrics.Select(metric => metric.Timestamp));
        Assert.All(data.Metrics, metric => Assert.Null(metric.Name ?? metric.DataType?.ToString()));
    }

    /// <summary>Byte for byte what another implementation wrote; nbirth has a second property and a uuid, which we do not write.</summary>
    [Theory]
    [InlineData("ndata")]
    [InlineData("ndeath")]
    [InlineData("rebirth")]
    [InlineData("hand-computed")]
    public void and_writing_it_gives_the_same_bytes(string name) => Assert.Equal(Bytes(name), SparkplugPayloadWriter.Write(Read(name)));

    [Fact]
    public void that_asks_for_a_rebirth_is_what_we_write() =>
        Assert.Equal(Bytes("rebirth"), SparkplugPayloadWriter.Write(SparkplugPayload.Rebirth(DateTimeOffset.FromUnixTimeMilliseconds((long)Then))));

    [Fact]
    public void of_a_birth_written_by_us_gives_it_back()
    {
        var birth = Read("nbirth");
        Assert.Equal(birth.Metrics, SparkplugPayloadReader.Read(SparkplugPayloadWriter.Write(birth)).Payload!.Metrics);
    }

    public static TheoryData<SparkplugType, SparkplugValue, double?> Values => new()
    {
        { SparkplugType.Int8, new SparkplugValue.Int(0xFF), -1 }, { SparkplugType.Int8, new SparkplugValue.Int(0xFFFFFFFF), -1 },
        { SparkplugType.Int16, new SparkplugValue.Int(0x8000), -32768 }, { SparkplugType.Int32, new SparkplugValue.Int(0x80000000), int.MinValue },
        { SparkplugType.Int32, new SparkplugValue.Long(0xFFFFFFFFFFFFFFFF), -1 }, { SparkplugType.Int64, new SparkplugValue.Long(0xFFFFFFFFFFFFFFFF), -1 },
        { SparkplugType.UInt8, new SparkplugValue.Int(255), 255 }, { SparkplugType.UInt16, new SparkplugValue.Int(65535), 65535 },
        { SparkplugType.UInt32, new SparkplugValue.Int(4294967295), 4294967295 }, { SparkplugType.UInt64, new SparkplugValue.Long(1UL << 63), 9223372036854775808 },
        { SparkplugType.Float, new SparkplugValue.Float(1.5f), 1.5 }, { SparkplugType.Double, new SparkplugValue.Double(-2.5), -2.5 },
        { SparkplugType.Float, new SparkplugValue.Float(float.NaN), null }, { SparkplugType.Double, new SparkplugValue.Double(double.PositiveInfinity), null },
        { SparkplugType.Boolean, new SparkplugValue.Bool(true), 1 }, { SparkplugType.String, new SparkplugValue.Text("5"), null },
        { SparkplugType.DateTime, new SparkplugValue.Long(5), null }, { (SparkplugType)22, new SparkplugValue.Other(16), null }, { SparkplugType.Unknown, new SparkplugValue.Int(5), null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void gives_numbers_in_the_width_of_their_type(SparkplugType type, SparkplugValue value, double? number) => Assert.Equal(number, SparkplugNumber.Of(type, value));

    [Fact]
    public void has_limits()
    {
        Assert.Equal("payload.too-large", SparkplugPayloadReader.Read(new byte[SparkplugPayloadReader.LargestPayload + 1]).Refused);
        Assert.Equal("payload.too-many-metrics", SparkplugPayloadReader.Read([.. Enumerable.Repeat(new byte[] { 0x12, 0 }, SparkplugPayloadReader.MostMetrics + 1).SelectMany(its => its)]).Refused);
        var name = new string('n', SparkplugPayloadReader.LongestName + 1);
        Assert.Equal("metric.name-too-long", SparkplugPayloadReader.Read(SparkplugPayloadWriter.Write(new(null, 0, [new SparkplugMetric { Name = name }]))).Refused);
    }

    [Theory]
    [InlineData("spBv1.0/g/NBIRTH/e", "g/e", SparkplugMessage.NBirth, null)]
    [InlineData("spBv1.0/g/NDEATH/e", "g/e", SparkplugMessage.NDeath, null)]
    [InlineData("spBv1.0/g/NDATA/e", "g/e", SparkplugMessage.NData, null)]
    [InlineData("spBv1.0/g/NCMD/e", "g/e", SparkplugMessage.NCommand, null)]
    [InlineData("spBv1.0/组/DBIRTH/e 1/d", "组/e 1", SparkplugMessage.DBirth, "d")]
    [InlineData("spBv1.0/g/DDEATH/e/d", "g/e", SparkplugMessage.DDeath, "d")]
    [InlineData("spBv1.0/g/DDATA/e/d", "g/e", SparkplugMessage.DData, "d")]
    [InlineData("spBv1.0/g/DCMD/e/d", "g/e", SparkplugMessage.DCommand, "d")]
    [InlineData("spBv1.0/STATE/host", "/host", SparkplugMessage.State, null)]
    public void comes_on_a_topic_of_its_own(string topic, string node, SparkplugMessage message, string? device)
    {
        var parsed = SparkplugTopic.TryParse(topic)!;
        Assert.Equal((node, message, device, topic), (parsed.Node, parsed.Message, parsed.Device, parsed.ToString()));
    }

    [Theory]
    [InlineData("spBv1.0/g/NBIRTH")]
    [InlineData("spBv1.0/g/NBIRTH/e/d")]
    [InlineData("spBv1.0/g/DDATA/e")]
    [InlineData("spBv1.0/g/NOTHING/e")]
    [InlineData("spBv1.0//NBIRTH/e")]
    [InlineData("spBv1.0/g/NBIRTH/")]
    [InlineData("spBv1.0/g/NBIRTH/e+")]
    [InlineData("spBv1.0/g/NBIRTH/\u0000")]
    [InlineData("spAv1.0/g/NBIRTH/e")]
    public void and_on_no_other(string topic) => Assert.Null(SparkplugTopic.TryParse(topic));
}
