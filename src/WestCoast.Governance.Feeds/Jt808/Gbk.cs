using System.Text;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>The standard's STRING: GBK, filled or ended with zero bytes or spaces. Whatever the bytes, what comes out can be stored.</summary>
internal static class Gbk
{
    private static readonly Encoding CodePage = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    public static string Read(ReadOnlySpan<byte> bytes) => StorableText.Of(CodePage.GetString(bytes.Trim((byte)0)).Trim(' '));

    public static byte[] Write(string text) => CodePage.GetBytes(text);
}
