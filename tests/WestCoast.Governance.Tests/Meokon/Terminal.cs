using System.Buffers;
using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Stations;
using WestCoast.Governance.Tests.Feeds;

namespace WestCoast.Governance.Tests.Meokon;

/// <summary>Frames of the vendor's document, and one terminal of the registry.</summary>
internal static class Terminal
{
    /// <summary>Both from the vendor's document as it was transcribed publicly; README.md of the codec says where.</summary>
    public const string M1 = "a55a00003b53484d4b313930363030313334c8003c000a0102006401f4021a5d1966b60219021a0216021802180213021e021c021d021d7e0355aa";
    public const string M2 = "a55a00002953485250323530393031323034d0000000010100000009c4025d68ffb887025d843e55aa";
    public const string Id = "SHMK19060013";

    public static readonly DateTimeOffset Then = new(2019, 7, 1, 1, 50, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset LastSample = new(2019, 7, 1, 1, 49, 42, TimeSpan.Zero);
    public static readonly Station Registered = StationPost.Station("meokon", Id, "MK-1");

    public static readonly MeokonProtocol Protocol = new((_, address) => address == Id ? Registered : null, StationMemory.InProcess(), StationPost.Live);

    public static byte[] Bytes(string hex) => Convert.FromHexString(hex);

    public static MeokonFrame.Report Report(byte type = 1, byte alarms = 0, params short[] values) => new(Id)
    {
        SupplyMode = 1, BatterySteps = 20, SignalDbm = -56, IntervalSeconds = 60, Type = type, Alarms = alarms, SampleCount = 1,
        Values = new MeokonValues([.. values.Select(_ => ((short)100, (short)500))], values, (uint)LastSample.ToUnixTimeSeconds(), [values]),
    };

    public static MeokonFrame Read(byte[] bytes)
    {
        var input = new ReadOnlySequence<byte>(bytes);
        var read = Assert.IsType<FrameRead<MeokonFrame>.Frame>(Protocol.Read(ref input));
        Assert.True(input.IsEmpty);
        return read.Value;
    }

    /// <summary>Everything that is read until more is needed: frames as their bytes in hexadecimal, malformed as "!reason".</summary>
    public static List<string> ReadAll(ReadOnlySequence<byte> input)
    {
        var told = new List<string>();
        while (true)
        {
            var before = input.Length;
            switch (Protocol.Read(ref input))
            {
                case FrameRead<MeokonFrame>.Frame { Value: var frame }:
                    told.Add(Convert.ToHexStringLower(MeokonWriter.Write(frame)));
                    break;
                case FrameRead<MeokonFrame>.Malformed { Reason: var reason }:
                    told.Add("!" + reason);
                    break;
                default:
                    Assert.Equal(before, input.Length);
                    return told;
            }

            Assert.True(input.Length < before, "Nothing was read.");
        }
    }
}
