namespace WestCoast.Governance.Feeds.Jt808.Bodies;

/// <summary>圆形区域项 of 8600: a circle that the terminal watches by itself. Without validity times and speed limits.</summary>
public sealed record CircularArea(uint Id, double Longitude, double Latitude, uint RadiusMetres, string Name = "")
{
    private const double Micro = 1e6;

    /// <summary>进区域报警给驾驶员, 进区域报警给平台, 出区域报警给平台.</summary>
    private const int WatchEntryAndExit = (1 << 2) | (1 << 3) | (1 << 5);
    private const int HasTimes = 1 << 0;
    private const int HasSpeeds = 1 << 1;
    private const int South = 1 << 6;
    private const int West = 1 << 7;

    /// <summary>The area id of an incident's zone: the same in every process, never 0, and the one that set-area and remove-area must share.</summary>
    public static uint IdOf(Guid incident) => BitConverter.ToUInt32(incident.ToByteArray(), 0) is var id and not 0 ? id : 1;

    internal void Write(BodyWriter body, bool is2019)
    {
        var attributes = WatchEntryAndExit | (Latitude < 0 ? South : 0) | (Longitude < 0 ? West : 0);
        body.DoubleWord(Id).Word((ushort)attributes)
            .DoubleWord((uint)Math.Round(Math.Abs(Latitude) * Micro)).DoubleWord((uint)Math.Round(Math.Abs(Longitude) * Micro)).DoubleWord(RadiusMetres);
        if (!is2019)
            return;

        var name = Gbk.Write(Name);
        body.Word((ushort)name.Length).Bytes(name);
    }

    /// <summary>Reads one item; times and speed limits that a platform added are passed over.</summary>
    internal static CircularArea Read(ref BodyReader fields, bool is2019)
    {
        var (id, attributes) = (fields.DoubleWord(), fields.Word());
        var (latitude, longitude, radius) = (fields.DoubleWord() / Micro, fields.DoubleWord() / Micro, fields.DoubleWord());
        if ((attributes & HasTimes) != 0)
            fields.Bytes(2 * BcdTime.Length);
        if ((attributes & HasSpeeds) != 0)
            fields.Bytes(is2019 ? 5 : 3); // highest speed 2, duration 1, since 2019 also by night 2
        var name = is2019 ? fields.Text(fields.Word()) : "";
        return new(id, (attributes & West) != 0 ? -longitude : longitude, (attributes & South) != 0 ? -latitude : latitude, radius, name);
    }
}
