using WestCoast.Governance.Contracts.Worlds;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Simulators.Stations;

namespace WestCoast.Governance.Tests.Cap;

public class a_simulated_warning_office
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly string[] Divisions = ["370211", "370211001", "370211001002"];

    [Fact]
    public void writes_what_the_hub_reads()
    {
        var office = new WarningOffice(1, Divisions);
        for (var i = 0; i < 50; i++)
        {
            var sent = office.Warning(Now.AddHours(i), TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(30));
            var read = sent.Select(message => Corpus.Value(CapReader.Read(message.Document))).ToList();

            Assert.Equal([CapMessageType.Alert, CapMessageType.Update, CapMessageType.Cancel], read.Select(alert => alert.MsgType));
            Assert.Equal(sent.Select(message => message.Id), read.Select(alert => alert.Identifier));
            Assert.All(read, alert => Assert.Equal(("370211", CapStatus.Exercise), (NationalId.Read(alert.Identifier)?.Division, alert.Status)));
            Assert.Equal([read[0].Reference, read[1].Reference], read[2].References);
            Assert.True(WarningLevel.Of(read[1].Infos[0]) < WarningLevel.Of(read[0].Infos[0]));
            Assert.Equal(CodeLies.Within, WarningCode.Read(read[0].Infos[0].Areas[0].Geocodes[0].Value, "370211").Lies);
        }
    }

    [Fact]
    public void writes_the_same_again_for_the_same_seed()
    {
        Assert.Equal(First(7), First(7));
        Assert.NotEqual(First(7), First(8));

        static string First(ulong seed) => string.Join('\n', new WarningOffice(seed, Divisions).Warning(Now, TimeSpan.FromHours(1), TimeSpan.FromHours(1)).Select(sent => Convert.ToHexString(sent.Document)));
    }
}
