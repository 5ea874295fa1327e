using System.Xml.Linq;

namespace WestCoast.Governance.Feeds.Cap;

/// <summary>
/// Reads a CAP 1.2 message: strict to its schema and to the rules of clause 3.2 that the schema cannot say. Never throws,
/// whatever the bytes, and fetches nothing.
/// </summary>
public static class CapReader
{
    public const int LongestDocument = 1024 * 1024;

    private const int LongestName = 200;
    private const string Version11 = "urn:oasis:names:tc:emergency:cap:1.1";

    /// <param name="document">XML in an encoding it declares; a signature is neither needed nor verified.</param>
    public static CapRead Read(ReadOnlyMemory<byte> document)
    {
        var (xml, reason, detail) = BoundedXml.Read(document, LongestDocument);
        if (xml?.Root is not { } root)
            return new CapRead.Malformed(reason ?? "xml.malformed", detail);
        if (root.Name.LocalName != "alert" || root.Name.NamespaceName != CapAlert.Namespace)
            return new CapRead.Malformed(
                root.Name.NamespaceName == Version11 ? "cap.version-unsupported" : "cap.not-an-alert", $"{root.Name}; {CapAlert.Namespace} is read here");
        if ((CapGrammar.Refuse(root, CapGrammar.Alert) ?? CapSchema.Refuse(xml)) is { } malformed)
            return malformed;

        var (alert, wrong) = CapValues.Of(root);
        return (wrong ?? (alert is null ? null : Refuse(alert))) is { } bad ? bad : new CapRead.Alert(alert!);
    }

    /// <summary>What the schema leaves to prose.</summary>
    private static CapRead.Malformed? Refuse(CapAlert alert) => alert switch
    {
        _ when !IsName(alert.Identifier) => new("cap.identifier-malformed", $"identifier: 1 to {LongestName} characters, no spaces, commas, < or &"),
        _ when !IsName(alert.Sender) => new("cap.sender-malformed", $"sender: 1 to {LongestName} characters, no spaces, commas, < or &"),
        { Scope: CapScope.Restricted, Restriction: null or "" } => new("cap.restriction-missing", "restriction: needed with scope Restricted"),
        { Scope: CapScope.Private, Addresses: null or "" } => new("cap.addresses-missing", "addresses: needed with scope Private"),
        { MsgType: not CapMessageType.Alert, References.Count: 0 } => new("cap.references-missing", $"references: an {alert.MsgType} must name the messages it is about"),
        _ when alert.Infos.Any(info => string.IsNullOrWhiteSpace(info.Event)) => new("cap.value-empty", "info/event"),
        _ => null,
    };

    private static bool IsName(string text) => text.Length is > 0 and <= LongestName && !text.Any(c => char.IsWhiteSpace(c) || c is ',' or '<' or '&');
}
