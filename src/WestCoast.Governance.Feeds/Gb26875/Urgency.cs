namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>Which frames overtake all others: a fire bit in a state, or a hand on an alarm button. Looks at bytes only, for every frame passes here.</summary>
public static class Urgency
{
    public static bool IsUrgent(Gb26875Frame frame)
    {
        var data = frame.DataUnit.Span;
        if (frame.Command is not (FrameCommand.Send or FrameCommand.Answer) || data.Length < 2)
            return false;
        return data[0] switch
        {
            1 => Any(data, 10, 2, (byte)SystemStateBits.Fire),
            2 => Any(data, 46, 7, (byte)PartStateBits.Fire),
            4 => Any(data, 10, 2, (byte)OperationBits.ManualAlarm),
            21 => Any(data, 7, 0, (byte)DeviceStateBits.Fire),
            24 => Any(data, 8, 0, (byte)OperationBits.ManualAlarm),
            _ => false,
        };
    }

    private static bool Any(ReadOnlySpan<byte> data, int size, int offset, byte bit)
    {
        for (var at = 2 + offset; at < data.Length; at += size)
        {
            if ((data[at] & bit) != 0)
                return true;
        }

        return false;
    }
}
