using System.ComponentModel.DataAnnotations;

namespace WestCoast.Governance.Hub.Outbound;

/// <summary>Which ways out of the building there are; without any, everybody is told by the inbox alone.</summary>
internal sealed class OutboundOptions
{
    public const string Section = "Outbound";

    /// <summary>After so many failures a message is set aside for a person to look at.</summary>
    [Range(1, 100)] public int Attempts { get; set; } = 8;

    /// <summary>Seconds a recipient's server may take to answer.</summary>
    [Range(1, 30)] public int TimeoutSeconds { get; set; } = 5;

    public FileWay File { get; set; } = new();
    public SmsWay Sms { get; set; } = new();
    public WeComWay WeCom { get; set; } = new();

    /// <summary>Appends to a file in this folder.</summary>
    internal sealed class FileWay
    {
        public string? Folder { get; set; }
    }

    /// <summary>The address of an SMS platform, which knows people's numbers by their ids; the hub keeps none.</summary>
    internal sealed class SmsWay
    {
        public Uri? Url { get; set; }

        /// <summary>Sent as a bearer token.</summary>
        public string? Token { get; set; }
    }

    /// <summary>The address of a 企业微信 group's robot, which holds its key.</summary>
    internal sealed class WeComWay
    {
        public Uri? Url { get; set; }
    }
}
