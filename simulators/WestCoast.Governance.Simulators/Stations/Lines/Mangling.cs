namespace WestCoast.Governance.Simulators.Stations.Lines;

/// <summary>Frames as they go out: the bytes of each write, which frames went out whole (as they were meant), and whether the line drops after them.</summary>
public sealed record Mangled(IReadOnlyList<byte[]> Segments, IReadOnlyList<byte[]> Whole, int Spoilt, bool ThenDrop);

/// <summary>What the faults of a run make of frames. Pure: the same chance, the same segments.</summary>
public static class Mangling
{
    /// <param name="spoil">The frame with a wrong check, as its protocol has it.</param>
    /// <param name="chance">From 0 up to, but not including, 1; asked twice for each copy of a frame.</param>
    public static Mangled Of(IEnumerable<byte[]> frames, Faults faults, Func<byte[], byte[]> spoil, Func<double> chance)
    {
        var (written, whole) = (new List<byte[]>(), new List<byte[]>());
        var (spoilt, drop) = (0, false);
        foreach (var frame in faults.Duplicates ? frames.SelectMany(frame => new[] { frame, frame }) : frames)
        {
            var (isSpoilt, isHalf) = (chance() < faults.BadCheck, chance() < faults.Half);
            if (isHalf)
            {
                written.Add(frame[..(frame.Length / 2)]);
                drop = true;
                break;
            }

            written.Add(isSpoilt ? spoil(frame) : frame);
            whole.Add(frame);
            spoilt += isSpoilt ? 1 : 0;
        }

        return new(Cut(written, faults), whole, spoilt, drop);
    }

    /// <summary>Glued and bytewise together are one byte at a time: the later cut wins.</summary>
    private static List<byte[]> Cut(List<byte[]> written, Faults faults) =>
        faults.Bytewise ? [.. written.SelectMany(bytes => bytes).Select(one => new[] { one })]
        : faults.Glued && written.Count > 1 ? [[.. written.SelectMany(bytes => bytes)]]
        : written;
}
