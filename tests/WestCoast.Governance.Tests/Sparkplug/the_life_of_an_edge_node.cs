using WestCoast.Governance.Feeds.Sparkplug;
using static WestCoast.Governance.Tests.Sparkplug.Node;

namespace WestCoast.Governance.Tests.Sparkplug;

public class the_life_of_an_edge_node
{
    private readonly Node _node = new();

    [Fact]
    public void begins_with_a_birth_whose_values_count()
    {
        var heard = _node.Birth(7, null, Born("Pressure", 1, 0.5, "MPa"), Born("Node Control/Next Server", 2));

        Assert.Equal(new MetricValue(null, "Pressure", 0.5, "MPa", Noon, IsHistorical: false), Assert.Single(heard.Values));
        Assert.Equal((EdgeNodeNews.NodeBorn, EdgeNodeLife.Alive, 7, false), (heard.News, heard.After.Life, heard.After.BdSeq, heard.AskRebirth));
    }

    [Fact]
    public void goes_on_with_data_by_alias_that_means_what_the_birth_said()
    {
        _node.Birth(7, null, Born("Pressure", 1, 0.5, "MPa"));
        _node.DeviceBirth(1, "d1", Born("Level", 9, 2, "m"));

        Assert.Equal(("Pressure", 0.25, "MPa"), Single(_node.Data(2, ByAlias(1, 0.25))));
        Assert.Equal(("Level", 1.5, "m"), Single(_node.DeviceData(3, "d1", ByAlias(9, 1.5))));
        Assert.Equal(("Level", 1.25, "m"), Single(_node.DeviceData(4, "d1", new SparkplugMetric { Name = "Level", Value = new SparkplugValue.Double(1.25) })));

        static (string, double, string?) Single(EdgeNodeHeard heard) => Assert.Single(heard.Values) is var its ? (its.Name, its.Value, its.Unit) : default;
    }

    [Fact]
    public void counts_to_255_and_on_from_0()
    {
        _node.Birth(7, null, Born("Pressure", 1));
        for (var i = 1; i < 600; i++)
        {
            var heard = _node.Data((ulong)(i % 256), ByAlias(1, i));
            Assert.Equal((false, null), (heard.AskRebirth, heard.Refused));
            Assert.Single(heard.Values);
        }
    }

    [Fact]
    public void with_a_message_missing_is_doubtful_until_it_is_born_again()
    {
        _node.Birth(7, null, Born("Pressure", 1));
        _node.Data(1, ByAlias(1, 1));

        var gap = _node.Data(3, ByAlias(1, 2), new SparkplugMetric { Name = "Pressure", Value = new SparkplugValue.Double(3) });
        Assert.Equal((true, "seq.gap"), (gap.AskRebirth, gap.Refused));
        Assert.Equal(3, Assert.Single(gap.Values).Value); // named, so not in doubt
        Assert.Equal("seq.gap", _node.Data(4, ByAlias(1, 4)).Refused);

        Assert.Equal(EdgeNodeNews.NodeBorn, _node.Birth(7, NoonMs + 1, Born("Pressure", 1)).News);
        Assert.Single(_node.Data(1, ByAlias(1, 5)).Values);
    }

    [Fact]
    public void takes_the_last_message_sent_twice_for_what_it_is()
    {
        _node.Birth(7, null, Born("Pressure", 1));
        Assert.Equal(_node.Data(1, ByAlias(1, 2)).Values, _node.Data(1, ByAlias(1, 2)).Values);
        Assert.False(_node.Data(2, ByAlias(1, 3)).AskRebirth);
    }

    [Fact]
    public void is_asked_for_its_birth_when_data_come_before_it_once_in_ten_seconds()
    {
        Assert.Equal((true, "data.before-birth"), Told(_node.Data(5, ByAlias(1, 1))));
        _node.Now = Noon.AddSeconds(9.9);
        Assert.Equal((false, "data.before-birth"), Told(_node.Data(6, ByAlias(1, 1))));
        _node.Now = Noon.AddSeconds(10);
        Assert.Equal((true, "data.before-birth"), Told(_node.DeviceData(7, "d1", ByAlias(1, 1))));
        Assert.Equal(EdgeNodeNews.NodeBorn, _node.Birth().News);
    }

    [Fact]
    public void asks_again_while_it_stays_doubtful()
    {
        _node.Birth(7, null, Born("Pressure", 1));
        Assert.True(_node.Data(9).AskRebirth);
        Assert.False(_node.Data(10).AskRebirth);
        _node.Now = Noon.AddSeconds(11);
        Assert.True(_node.Data(11).AskRebirth);
    }

    [Fact]
    public void asks_when_an_alias_or_a_device_is_unknown_and_believes_the_rest()
    {
        _node.Birth(7, null, Born("Pressure", 1));
        var heard = _node.Data(1, ByAlias(99, 1), ByAlias(1, 2));
        Assert.Equal((true, "alias.unknown", 1), (heard.AskRebirth, heard.Refused, heard.Values.Count));

        _node.Now = Noon.AddSeconds(11);
        Assert.Equal((true, "data.before-birth"), Told(_node.DeviceData(2, "d9", ByAlias(1, 1))));
    }

    [Fact]
    public void ends_with_the_death_of_its_session_for_all_devices_too()
    {
        _node.Birth();
        _node.DeviceBirth(1, "d1", Born("Level", 9));
        var died = _node.Death();

        Assert.Equal((EdgeNodeNews.NodeDied, EdgeNodeLife.Dead), (died.News, died.After.Life));
        Assert.Equal("data.before-birth", _node.DeviceData(2, "d1", ByAlias(9, 1)).Refused);
        Assert.Equal(EdgeNodeNews.None, _node.Death().News);
    }

    [Fact]
    public void does_not_end_with_the_death_of_an_older_session()
    {
        _node.Birth(bdSeq: 8);
        Assert.Equal(EdgeNodeNews.None, _node.Death(bdSeq: 7).News);
        Assert.Equal(EdgeNodeLife.Alive, _node.State.Life);
    }

    [Fact]
    public void can_end_without_having_been_heard_to_begin() => Assert.Equal(EdgeNodeNews.NodeDied, _node.Death().News);

    [Fact]
    public void does_not_begin_again_with_the_birth_of_a_dead_session()
    {
        _node.Birth(7, NoonMs);
        _node.Death();

        Assert.Equal("birth.of-a-dead-session", _node.Birth(7, NoonMs).Refused);
        Assert.Equal(EdgeNodeLife.Dead, _node.State.Life);
        Assert.Equal(EdgeNodeNews.NodeBorn, _node.Birth(8, NoonMs + 5000).News);
    }

    [Fact]
    public void knows_when_a_device_is_born_and_dies()
    {
        _node.Birth();
        Assert.Equal(EdgeNodeNews.DeviceBorn, _node.DeviceBirth(1, "d1", Born("Level", 9)).News);
        Assert.Equal(EdgeNodeNews.DeviceDied, _node.DeviceDeath(2, "d1").News);
        Assert.Equal(EdgeNodeNews.None, _node.DeviceDeath(3, "d1").News);
        Assert.Equal("data.before-birth", _node.DeviceData(4, "d1", ByAlias(9, 1)).Refused);
    }

    [Fact]
    public void refuses_births_that_cannot_be_meant()
    {
        Assert.Equal("birth.alias-twice", _node.Birth(7, null, Born("a", 1), Born("b", 1)).Refused);
        Assert.Equal("birth.name-missing", _node.Birth(7, null, ByAlias(1, 1)).Refused);
        Assert.Equal(EdgeNodeLife.Unheard, _node.State.Life);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(256UL)]
    public void refuses_data_without_a_number_that_counts(ulong? seq)
    {
        _node.Birth(7, null, Born("Pressure", 1));
        Assert.Equal("seq.out-of-range", _node.Data(seq, ByAlias(1, 1)).Refused);
    }

    [Fact]
    public void has_room_for_so_many_devices_and_no_more()
    {
        _node.Birth();
        for (var i = 0; i < EdgeNode.MostDevices; i++)
            Assert.Null(_node.DeviceBirth((byte)(i + 1), $"d{i}").Refused);
        Assert.Equal("node.too-many-devices", _node.DeviceBirth((EdgeNode.MostDevices + 1) % 256, "one too many").Refused);
    }

    [Fact]
    public void dates_what_a_clock_ahead_of_ours_measured_by_its_arrival()
    {
        _node.Birth(7, null, Born("Pressure", 1));
        Assert.Equal(Noon, Assert.Single(_node.Data(1, ByAlias(1, 1) with { Timestamp = NoonMs + 3_600_000 }).Values).At);
        Assert.Equal(Noon, Assert.Single(_node.Data(2, ByAlias(1, 1) with { Timestamp = ulong.MaxValue }).Values).At);
        Assert.Equal(Noon.AddHours(-1), Assert.Single(_node.Data(3, ByAlias(1, 1) with { Timestamp = NoonMs - 3_600_000, IsHistorical = true }).Values).At);
    }

    private static (bool, string?) Told(EdgeNodeHeard heard) => (heard.AskRebirth, heard.Refused);
}
