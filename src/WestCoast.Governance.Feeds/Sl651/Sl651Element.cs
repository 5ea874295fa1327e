namespace WestCoast.Governance.Feeds.Sl651;

/// <summary>One element of a text (SL 651-2014, 6.6.3 and annex C).</summary>
/// <param name="Channel">Its identifier, two digits of hexadecimal; a vendor's is FF and two more.</param>
/// <param name="Definition">The byte that tells its length (high five bits) and decimals (low three).</param>
/// <param name="Data">The bytes as they came.</param>
/// <param name="ObservedAt">The observation time that stood before it.</param>
public sealed record Sl651Element(string Channel, byte Definition, ReadOnlyMemory<byte> Data, Sl651Value Value, Sl651Time? ObservedAt);

/// <summary>What stands between the marks, taken apart as far as it is known; the rest is kept.</summary>
public sealed record Sl651Text
{
    public required ushort Serial { get; init; }
    public required Sl651Time SentAt { get; init; }

    /// <summary>As the text repeats it behind F1F1.</summary>
    public string? Station { get; init; }

    /// <summary>A code of annex A, see <see cref="Sl651StationType"/>.</summary>
    public byte? StationType { get; init; }

    public IReadOnlyList<Sl651Element> Elements { get; init; } = [];

    /// <summary>What was not taken apart: a picture, a version, what follows a flaw.</summary>
    public ReadOnlyMemory<byte> Rest { get; init; }

    /// <summary>A stable word for why taking apart ended early: element.truncated, element.malformed, element.too-many.</summary>
    public string? Flaw { get; init; }
}
