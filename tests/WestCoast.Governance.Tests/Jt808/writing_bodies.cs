using CsCheck;
using WestCoast.Governance.Feeds.Jt808;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using static WestCoast.Governance.Tests.Jt808.Wire;

namespace WestCoast.Governance.Tests.Jt808;

public class writing_bodies
{
    private static readonly Gen<LocationReport> Reports =
        from alarms in Gen.UInt
        from status in Gen.UInt
        from latitude in Gen.UInt
        from longitude in Gen.UInt
        from numbers in Gen.Select(Gen.UShort, Gen.UShort, Gen.UShort)
        from time in Gen.Byte.Array[6]
        from extras in Gen.Select(Gen.Byte, Gen.Byte.Array[0, 20]).List[0, 5]
        select new LocationReport
        {
            Alarms = alarms, Status = (LocationStatus)status, Latitude = latitude, Longitude = longitude, Altitude = numbers.Item1, Speed = numbers.Item2,
            Direction = numbers.Item3, Time = time, Extras = [.. extras.Select(extra => new LocationExtra(extra.Item1, extra.Item2))],
        };

    [Fact]
    public void in_frames_comes_back_whatever_the_bytes() =>
        Gen.Select(Gen.UShort, Gen.UShort, Gen.Byte.Array[0, 1023], Gen.Bool, Gen.Byte, Gen.Int[0, 7], Gen.Bool).Sample((id, serial, body, is2019, version, encryption, part) =>
        {
            var frame = new Jt808Frame
            {
                Id = id, Serial = serial, Phone = TerminalPhone.Field("13905321234", is2019), Version = is2019 ? version : null, Encryption = (byte)encryption,
                Part = part ? new MessagePart(9, 4) : null, Body = body,
            };
            var back = Frame(FrameWriter.Write(frame));
            Assert.Equal(frame with { Body = default }, back with { Body = default });
            Assert.Equal(Hex(body), Hex(back.Body));
        });

    [Fact]
    public void of_locations_comes_back() => Reports.Sample(report =>
    {
        var back = LocationReport.Read(report.Write())!;
        Assert.Equal(Hex(report.Write()), Hex(back.Write()));
        Assert.Equal(
            (report.Alarms, report.Status, report.Latitude, report.Longitude, report.Speed, report.Extras.Count),
            (back.Alarms, back.Status, back.Latitude, back.Longitude, back.Speed, back.Extras.Count));
    });

    [Fact]
    public void of_batches_and_answers_comes_back() => Gen.Select(Reports.List[0, 30], Gen.Bool, Gen.UShort).Sample((reports, blind, serial) =>
    {
        var back = LocationBatch.Read(new LocationBatch(blind, reports).Write())!;
        Assert.Equal((blind, null, reports.Count), (back.BlindZone, back.Broken, back.Reports.Count));
        foreach (var report in reports.Take(1))
            Assert.Equal(Hex(report.Write()), Hex(LocationAnswer.Read(new LocationAnswer(serial, report).Write())!.Report.Write()));
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void of_everything_else_comes_back(bool is2019)
    {
        var registration = new Registration { Province = 37, City = 211, Maker = "WCGOV", Model = "TANK", TerminalId = "T1", PlateColour = 2, Plate = "鲁BD12345" };
        Assert.Equal(registration, Registration.Read(registration.Write(is2019), is2019));
        var reply = new Reply(9, 0x0200, 4);
        Assert.Equal(reply, Reply.Read(reply.Write()));
        var accepted = new RegistrationAnswer(3, 0, "0123456789abcdef");
        Assert.Equal(accepted, RegistrationAnswer.Read(accepted.Write()));
        var confirmation = new AlarmConfirmation(7, 9);
        Assert.Equal(confirmation, AlarmConfirmation.Read(confirmation.Write()));
        var resend = new ResendParts(7, [1, 3, 300]);
        Assert.Equal(resend.Parts, ResendParts.Read(resend.Write(is2019), is2019)!.Parts);
        var area = new CircularArea(77, -120.15, -35.96, 800, is2019 ? "化工园警戒区" : "");
        Assert.Equal(area, CircularAreas.Read(new CircularAreas(CircularAreas.Append, [area]).Write(is2019), is2019)!.Areas.Single());
        Assert.Equal([5u], CircularAreas.ReadDeletion(CircularAreas.WriteDeletion(5))!);
        Assert.Throws<ArgumentOutOfRangeException>(() => CircularAreas.WriteDeletion());
    }

    [Fact]
    public void of_areas_is_the_published_form()
    {
        var area = new CircularArea(1523, 123.456789, 123.456789, 200);
        Assert.Equal("0101000005F3002C075BCD15075BCD15000000C8", Hex(new CircularAreas(CircularAreas.Append, [area]).Write(is2019: false)));
        Assert.Equal("020000000100000002", Hex(CircularAreas.WriteDeletion(1, 2)));
        Assert.Equal("15B20000007B", Hex(new AlarmConfirmation(5554, 123).Write()));
        Assert.Equal("04D20201020203", Hex(new ResendParts(1234, [0x0102, 0x0203]).Write(is2019: false)));
    }

    [Fact]
    public void of_noise_never_throws_when_read()
    {
        var random = new Random(8080);
        for (var i = 0; i < 200_000; i++)
        {
            var body = new byte[random.Next(80)];
            random.NextBytes(body);
            LocationReport.Read(body);
            LocationBatch.Read(body);
            LocationAnswer.Read(body);
            Reply.Read(body);
            RegistrationAnswer.Read(body);
            AlarmConfirmation.Read(body);
            CircularAreas.ReadDeletion(body);
            foreach (var is2019 in new[] { false, true })
            {
                Registration.Read(body, is2019);
                Authentication.Read(body, is2019);
                CircularAreas.Read(body, is2019);
                ResendParts.Read(body, is2019);
            }
        }
    }
}
