using System.Text;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Cap;

/// <summary>The documents beside these tests, and short ways to read and change one.</summary>
internal static class Corpus
{
    public static byte[] Bytes(string file) => File.ReadAllBytes(Repository.Tests("Cap", "corpus", file));

    public static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(Repository.Tests("Cap", "corpus", folder), "*.xml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    public static CapAlert Read(string file) => Value(CapReader.Read(Bytes($"read/{file}.xml")));

    public static CapAlert Value(CapRead read) => Assert.IsType<CapRead.Alert>(read).Value;

    public static CapRead.Malformed Refused(CapRead read) => Assert.IsType<CapRead.Malformed>(read);

    public static byte[] Thunderstorm => Bytes("read/thunderstorm.xml");

    /// <summary>The thunderstorm with one text for another; there must be such a text.</summary>
    public static byte[] Changed(string from, string to)
    {
        var text = Encoding.UTF8.GetString(Thunderstorm);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));
    }
}
