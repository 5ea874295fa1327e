using System.Buffers.Binary;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>What was wrong with a subject when it was last told, and when that was by the device's clock.</summary>
internal readonly record struct Remembered(Conditions Conditions, TimeTag At);

/// <summary>
/// What is wrong at one transmission device. At most 1024 subjects: beyond that a fire takes the place of something that is
/// none, and what is not a fire is not remembered (it is then told each time it comes).
/// </summary>
internal sealed class RememberedConditions
{
    public const int Most = 1024;

    private const byte Version = 1;
    private const int EntrySize = 16;

    private readonly Dictionary<Subject, Remembered> _known = [];

    public IReadOnlyDictionary<Subject, Remembered> Known => _known;

    /// <summary>Bytes that were not written here are no memory: everything is then told as new.</summary>
    public static RememberedConditions Read(byte[]? kept)
    {
        var memory = new RememberedConditions();
        if (kept is not [Version, ..] || (kept.Length - 1) % EntrySize != 0)
            return memory;
        for (var rest = kept.AsSpan(1); !rest.IsEmpty && memory._known.Count < Most; rest = rest[EntrySize..])
        {
            var part = new PartAddress(BinaryPrimitives.ReadUInt16LittleEndian(rest[4..]), BinaryPrimitives.ReadUInt16LittleEndian(rest[6..]));
            memory._known[new((SubjectKind)rest[0], rest[1], rest[2], rest[3], part)] =
                new((Conditions)BinaryPrimitives.ReadUInt16LittleEndian(rest[8..]), TimeTag.Read(rest[10..]));
        }

        return memory;
    }

    public byte[] Write()
    {
        var kept = new byte[1 + (_known.Count * EntrySize)];
        kept[0] = Version;
        var rest = kept.AsSpan(1);
        foreach (var (subject, known) in _known)
        {
            (rest[0], rest[1], rest[2], rest[3]) = ((byte)subject.Kind, subject.SystemType, subject.SystemAddress, subject.PartType);
            BinaryPrimitives.WriteUInt16LittleEndian(rest[4..], subject.Part.Zone);
            BinaryPrimitives.WriteUInt16LittleEndian(rest[6..], subject.Part.Number);
            BinaryPrimitives.WriteUInt16LittleEndian(rest[8..], (ushort)known.Conditions);
            known.At.Write(rest[10..]);
            rest = rest[EntrySize..];
        }

        return kept;
    }

    /// <summary>None when nothing is wrong with it as far as is known.</summary>
    public Remembered Of(Subject subject) => _known.GetValueOrDefault(subject);

    public void Set(Subject subject, Remembered now)
    {
        if (now.Conditions == Conditions.None)
            _known.Remove(subject);
        else if (_known.ContainsKey(subject) || _known.Count < Most || (now.Conditions.HasFlag(Conditions.Fire) && MakeRoom()))
            _known[subject] = now;
    }

    private bool MakeRoom()
    {
        foreach (var (subject, known) in _known)
        {
            if (!known.Conditions.HasFlag(Conditions.Fire))
                return _known.Remove(subject);
        }

        return false;
    }
}
