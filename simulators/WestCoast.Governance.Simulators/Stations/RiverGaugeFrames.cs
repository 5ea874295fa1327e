using WestCoast.Governance.Feeds.Sl651;

namespace WestCoast.Governance.Simulators.Stations;

/// <summary>A gauge's texts as the frames it sends up.</summary>
internal sealed class RiverGaugeFrames(string address, byte centre, ushort password)
{
    public byte[] Write(byte function, Sl651TextWriter text) => Sl651FrameWriter.Write(Frame(function, text.ToArray()));

    public Sl651Frame Frame(byte function, byte[] text) =>
        new() { Centre = centre, Station = address, Password = password, Function = function, Text = text, End = Sl651Mark.Etx };
}
