namespace WestCoast.Governance.Feeds.Stations;

/// <summary>One connection of a station: what it heard before, and what was asked of it. Used by one caller at a time.</summary>
public interface ILine<T>
{
    /// <summary>What the frame means and how it is answered. Faults (a store that does not answer) are exceptions; bad content is a value.</summary>
    /// <param name="raw">The frame's bytes as they came.</param>
    /// <param name="now">The world's clock.</param>
    ValueTask<Heard> Hear(T frame, ReadOnlyMemory<byte> raw, DateTimeOffset now, CancellationToken ct);

    /// <summary>The bytes that put the request to the station, or why not.</summary>
    Asked Ask(StationRequest request, DateTimeOffset now);
}
