using WestCoast.Governance.Feeds.Sparkplug;
using WestCoast.Governance.Tests.House;

namespace WestCoast.Governance.Tests.Sparkplug;

/// <summary>Payloads kept as files: where each is from, its bytes, and what it is read as.</summary>
internal static class Corpus
{
    public static readonly string[] Names = [.. Directory.GetFiles(Repository.Tests("Sparkplug", "corpus"), "*.hex").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static byte[] Bytes(string name) => Convert.FromHexString(Lines(name)[1]);

    public static string Expected(string name) => Lines(name)[2];

    public static SparkplugPayload Read(string name) => SparkplugPayloadReader.Read(Bytes(name)).Payload!;

    private static string[] Lines(string name) => File.ReadAllLines(Repository.Tests("Sparkplug", "corpus", name + ".hex"));
}
