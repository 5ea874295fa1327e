using System.Globalization;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using static WestCoast.Governance.Tests.Jt808.Wire;

namespace WestCoast.Governance.Tests.Jt808;

public class reading_bodies
{
    [Fact]
    public void of_a_location()
    {
        var report = LocationReport.Read(Frame(Wire.Location).Body.Span)!;
        Assert.Equal((1u, LocationStatus.Fixed, 12.222222, 132.444444), (report.Alarms, report.Status, report.SignedLatitude, report.SignedLongitude));
        Assert.Equal((40, 60, 0), (report.Altitude, report.Speed, report.Direction));
        Assert.Equal(new DateTimeOffset(2018, 10, 15, 10, 10, 10, TimeSpan.FromHours(8)), report.At);
        Assert.Equal((100u, 125u), (report.Extra(LocationExtra.Mileage)!.Number(4), report.Extra(LocationExtra.Fuel)!.Number(2)));
        Assert.Equal(125u, LocationReport.Read(Frame(LocationBothEscapes).Body.Span)!.Extra(LocationExtra.Fuel)!.Number(2));
        Assert.Null(report.NoPosition);
        Assert.True(report.Unread.IsEmpty);
    }

    [Theory]
    [InlineData(Register2013, "1234", "smallchi123", "CHI123")]
    [InlineData(Register2019, "2000000012340", null, null)]
    public void of_a_registration(string hex, string maker, string? model, string? id)
    {
        var frame = Frame(hex);
        var read = Registration.Read(frame.Body.Span, frame.Is2019)!;
        Assert.Equal((40, 50, 1, "粤A12345"), (read.Province, read.City, read.PlateColour, read.Plate));
        if (model is not null)
            Assert.Equal((maker, model, id), (read.Maker, read.Model, read.TerminalId));
        else
            Assert.Equal((11, 30, 30), (read.Maker.Length, read.Model.Length, read.TerminalId.Length));
    }

    [Fact]
    public void of_a_registration_of_2011_by_its_length()
    {
        var body = Bytes("0025 00D3 4142434445 4D4F44454C202020 49443030303031 02 C2B3 4231323334 35");
        var read = Registration.Read(body, is2019: false)!;
        Assert.Equal(("ABCDE", "MODEL", "ID00001", "鲁B12345"), (read.Maker, read.Model, read.TerminalId, read.Plate));
        Assert.Null(Registration.Read(body.AsSpan(0, 24), is2019: false));
        Assert.Null(Registration.Read(body, is2019: true));
    }

    [Fact]
    public void of_an_authentication()
    {
        Assert.Equal("456121111", Authentication.Read(Frame(Authenticate2013).Body.Span, is2019: false)!.Code);
        var told = new Authentication("abc", "860000000000001", "v1.2");
        Assert.Equal(told, Authentication.Read(told.Write(is2019: true), is2019: true));
        Assert.Null(Authentication.Read([200, 1, 2], is2019: true));
        Assert.Null(Authentication.Read([], is2019: true));
    }

    [Fact]
    public void of_answers()
    {
        Assert.Equal(new Reply(100, 0x0200, 0), Reply.Read(Frame(PlatformReply).Body.Span));
        Assert.Equal(new Reply(1000, 0x0002, 0), Reply.Read(Frame(TerminalReply).Body.Span));
        Assert.Equal(new RegistrationAnswer(100, 0, "123456"), RegistrationAnswer.Read(Frame(RegisterAnswer).Body.Span));
        Assert.Equal(new RegistrationAnswer(100, 4), RegistrationAnswer.Read(Frame(RegisterAnswerRefused).Body.Span));
        Assert.Equal(12345, LocationAnswer.Read(Frame(QueriedLocation).Body.Span)!.Serial);
        Assert.Null(Reply.Read([0, 1, 2, 3]));
    }

    [Fact]
    public void of_a_batch()
    {
        var batch = LocationBatch.Read(Frame(Batch).Body.Span)!;
        Assert.Null(batch.Broken);
        Assert.False(batch.BlindZone);
        Assert.Equal([12.222222, 13.333333], batch.Reports.Select(report => report.SignedLatitude));
        Assert.Equal([1u, 2u], batch.Reports.Select(report => report.Alarms));
        Assert.Equal("position.not-fixed", batch.Reports[1].NoPosition);
    }

    [Theory]
    [InlineData("batch.cut", 1)]
    [InlineData("batch.cut", 39)]
    [InlineData("batch.too-long", -1)]
    public void of_a_batch_that_breaks_off_keep_what_was_whole(string reason, int cut)
    {
        var body = Frame(Batch).Body.ToArray();
        var batch = LocationBatch.Read(cut > 0 ? body[..^cut] : [.. body, 0])!;
        Assert.Equal((reason, cut < 0 ? 2 : 1), (batch.Broken, batch.Reports.Count));
        Assert.Null(LocationBatch.Read([0, 1]));
        Assert.Equal("batch.item-short", LocationBatch.Read([0, 1, 0, 0, 1, 9])!.Broken);
    }

    [Theory]
    [InlineData("181015101010", "2018-10-15T02:10:10Z")]
    [InlineData("240229235959", "2024-02-29T15:59:59Z")]
    [InlineData("000000000000", null)]
    [InlineData("181315101010", null)]
    [InlineData("180230101010", null)]
    [InlineData("18101524101A", null)]
    [InlineData("181015241010", null)]
    [InlineData("181015106010", null)]
    [InlineData("181015101060", null)]
    [InlineData("FFFFFFFFFFFF", null)]
    public void of_a_time_that_may_be_impossible(string bcd, string? at) =>
        Assert.Equal(at is null ? null : DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), BcdTime.Read(Bytes(bcd)));

    [Theory]
    [InlineData(0x02u, 35_960_000u, 120_150_000u, null, 35.96, 120.15)]
    [InlineData(0x06u, 35_960_000u, 120_150_000u, null, -35.96, 120.15)]
    [InlineData(0x0Eu, 35_960_000u, 120_150_000u, null, -35.96, -120.15)]
    [InlineData(0x22u, 35_960_000u, 120_150_000u, "position.encrypted", 35.96, 120.15)]
    [InlineData(0x00u, 0u, 0u, "position.not-fixed", 0, 0)]
    [InlineData(0x02u, 90_000_001u, 120_150_000u, "position.impossible", 90.000001, 120.15)]
    [InlineData(0x02u, 35_960_000u, 4_294_967_295u, "position.impossible", 35.96, 4294.967295)]
    public void of_a_position_that_may_be_impossible(uint status, uint latitude, uint longitude, string? reason, double south, double west)
    {
        var report = new LocationReport { Status = (LocationStatus)status, Latitude = latitude, Longitude = longitude, Time = new byte[6] };
        Assert.Equal((reason, south, west), (report.NoPosition, report.SignedLatitude, report.SignedLongitude));
    }

    [Fact]
    public void of_a_location_whose_extras_are_broken_keep_the_alarm_and_the_bytes()
    {
        var whole = Frame(Wire.Location).Body.ToArray();
        var report = LocationReport.Read(whole.AsSpan(0, whole.Length - 1))!;
        Assert.Equal((1u, 1, "020200"), (report.Alarms, report.Extras.Count, Hex(report.Unread)));
        Assert.Equal(Hex(whole.AsMemory(0, whole.Length - 1)), Hex(report.Write()));
        Assert.Null(LocationReport.Read(whole.AsSpan(0, 27)));
    }

    [Fact]
    public void of_a_location_keep_extras_that_nobody_knows() =>
        Assert.Equal("010203", Hex(LocationReport.Read([.. Frame(Wire.Location).Body.Span, 0xE7, 3, 1, 2, 3])!.Extra(0xE7)!.Value));

    [Fact]
    public void that_the_platform_sends()
    {
        Assert.Equal(new AlarmConfirmation(5554, 123), AlarmConfirmation.Read(Bytes("15B20000007B")));
        Assert.Equal([1u, 2u], CircularAreas.ReadDeletion(Bytes("020000000100000002")));
        var resend = ResendParts.Read(Bytes("04D20201020203"), is2019: false)!;
        Assert.Equal((1234, "0102 0203"), (resend.FirstSerial, string.Join(' ', resend.Parts.Select(part => part.ToString("X4", CultureInfo.InvariantCulture)))));
    }

    [Fact]
    public void of_areas_pass_over_times_and_speeds()
    {
        var areas = CircularAreas.Read(
            Bytes("01 03 000005F2 00DE 075BCD15 075BCD15 000000C8 003C C8 000005F3 0000 075BCD15 075BCD15 000000C8 000005F4 08A3 075BCD15 075BCD15 000000C8 181018000012 181019000012 003C C8"),
            is2019: false)!;
        Assert.Equal((CircularAreas.Append, 3), (areas.Setting, areas.Areas.Count));
        Assert.Equal([1522u, 1523u, 1524u], areas.Areas.Select(area => area.Id));
        Assert.All(areas.Areas, area => Assert.Equal((123.456789, 200u), (Math.Abs(area.Latitude), area.RadiusMetres)));
    }
}
