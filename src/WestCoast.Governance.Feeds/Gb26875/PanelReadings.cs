using System.Globalization;
using WestCoast.Governance.Contracts.Signals;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>Analog values (type 3) as readings in the unit of their type.</summary>
internal static class PanelReadings
{
    /// <summary>Null when the type has no unit that is known, or the standard does not take the value for valid.</summary>
    public static Reading? Of(Speaker speaker, Gb26875Frame frame, AnalogValue told, DateTimeOffset now)
    {
        if (AnalogTypes.Of(told.AnalogType) is not { } measure)
            return null;
        var value = told.Value * measure.Step;
        if (value < measure.Lowest || value > measure.Highest)
            return null;

        var happened = Happened.Of(told.At, frame, now);
        var channel = string.Create(
            CultureInfo.InvariantCulture, $"part/{told.SystemType}.{told.SystemAddress}.{told.PartType}.{told.Address}.{told.AnalogType}");
        return new()
        {
            DeviceId = speaker.DeviceOf(channel), Kind = speaker.Feeds, ReadingId = $"{happened.Key}-{told.Value.ToString(CultureInfo.InvariantCulture)}",
            At = happened.At.ToUniversalTime(), ReceivedAt = now, Value = (double)value, Unit = measure.Unit,
        };
    }
}
