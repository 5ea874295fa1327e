using System.Globalization;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>
/// Whom one connection speaks for (one device, or several behind a concentrator) and what was asked of them. Bounded: 256
/// devices, 64 requests; what is beyond is heard and answered, but cannot be asked.
/// </summary>
internal sealed class KnownDevices
{
    private const int MostDevices = 256, MostRequests = 64;

    private readonly Dictionary<ulong, Gb26875Frame> _heard = [];
    private readonly Queue<(ushort Serial, ulong Device, byte Type)> _asked = new();
    private ushort _nextSerial;

    public void Heard(Gb26875Frame frame)
    {
        if (_heard.ContainsKey(frame.Source) || _heard.Count < MostDevices)
            _heard[frame.Source] = frame with { DataUnit = default };
    }

    /// <summary>The last that was heard of it, without its data.</summary>
    public Gb26875Frame? Last(ulong device) => _heard.GetValueOrDefault(device);

    /// <summary>6.6: counted up by whoever begins, from 0 when the connection begins.</summary>
    public ushort Ask(ulong device, byte type)
    {
        if (_asked.Count == MostRequests)
            _asked.Dequeue();
        _asked.Enqueue((_nextSerial, device, type));
        return _nextSerial++;
    }

    /// <summary>The type of data unit that the serial asked of that device; null when it did not.</summary>
    public byte? AskedWith(Gb26875Frame answer)
    {
        foreach (var (serial, device, type) in _asked)
        {
            if (serial == answer.Serial && device == answer.Source)
                return type;
        }

        return null;
    }

    public static string Key(ushort serial) => serial.ToString(CultureInfo.InvariantCulture);
}
