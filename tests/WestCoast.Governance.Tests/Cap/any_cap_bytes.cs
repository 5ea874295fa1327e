using System.Xml;
using System.Xml.Schema;
using WestCoast.Governance.Feeds.Cap;
using WestCoast.Governance.Tests.Feeds;

namespace WestCoast.Governance.Tests.Cap;

public class any_cap_bytes
{
    [Fact]
    public void cut_short_are_malformed_xml()
    {
        var whole = Corpus.Thunderstorm;
        var end = Array.LastIndexOf(whole, (byte)'>');
        for (var length = 0; length <= end; length++)
            Assert.Equal("xml.malformed", Corpus.Refused(CapReader.Read(whole.AsMemory(0, length))).Reason);
    }

    /// <summary>XML has no check sum: a changed letter in a text is another text. What is read must be valid all the same.</summary>
    [Fact]
    public void with_one_bit_changed_are_read_as_something_valid_or_refused()
    {
        var whole = Corpus.Thunderstorm;
        for (var at = 0; at < whole.Length; at++)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= (byte)(1 << (at % 8));
            if (CapReader.Read(changed) is CapRead.Alert)
                AssertValid(changed);
        }
    }

    [Fact]
    public void of_noise_are_read_as_something_valid_or_refused_and_never_throw()
    {
        var read = 0;
        foreach (var bytes in Noise.Buffers(seed: 12, count: 12_000, Corpus.Thunderstorm, Corpus.Bytes("read/national-update-in-gbk.xml"), Corpus.Bytes("read/signed-quake-in-latin-1.xml")))
        {
            if (CapReader.Read(bytes) is not CapRead.Alert)
                continue;
            read++;
            if (read % 10 == 0)
                AssertValid(bytes);
        }

        Assert.True(read > 100, "Noise that spoils everything proves nothing.");
    }

    [Fact]
    public void cost_memory_in_proportion()
    {
        var laughs = Corpus.Bytes("refused/xml.dtd--billion-laughs.xml");
        CapReader.Read(laughs);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
            CapReader.Read(laughs);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * 200_000);
    }

    /// <summary>By another way than the reader's: a validating reader over the bytes.</summary>
    private static void AssertValid(byte[] bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes, 0, Math.Min(60, bytes.Length));
        if (head.Contains("GB", StringComparison.OrdinalIgnoreCase))
            return; // .NET's own reader does not know the encoding

        using var schema = XmlReader.Create(typeof(CapAlert).Assembly.GetManifestResourceStream("cap12.xsd")!);
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, XmlResolver = null };
        settings.Schemas.Add(CapAlert.Namespace, schema);
        settings.ValidationEventHandler += (_, fault) => Assert.Fail(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
            continue;
    }
}
