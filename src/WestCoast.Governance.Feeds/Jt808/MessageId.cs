namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>The message ids that this hub knows; those of the terminal are below 8000, those of the platform above.</summary>
public static class MessageId
{
    public const ushort TerminalReply = 0x0001;
    public const ushort Heartbeat = 0x0002;
    public const ushort Logout = 0x0003;
    public const ushort Register = 0x0100;
    public const ushort Authenticate = 0x0102;
    public const ushort Location = 0x0200;
    public const ushort LocationAnswer = 0x0201;
    public const ushort LocationBatch = 0x0704;

    public const ushort PlatformReply = 0x8001;
    public const ushort ResendParts = 0x8003;
    public const ushort RegisterAnswer = 0x8100;
    public const ushort QueryLocation = 0x8201;
    public const ushort ConfirmAlarm = 0x8203;
    public const ushort SetCircles = 0x8600;
    public const ushort DeleteCircles = 0x8601;

    /// <summary>
    /// Messages of the standard that carry nothing this hub acts on: server time, resend of parts, upgrade result, event, answer
    /// to a question, information on demand, waybill, driver's card, CAN data, multimedia, pass-through, RSA key.
    /// </summary>
    public static bool IsNotTaken(ushort id) =>
        id is 0x0004 or 0x0005 or 0x0108 or 0x0301 or 0x0302 or 0x0303 or 0x0701 or 0x0702 or 0x0705 or 0x0800 or 0x0801 or 0x0900 or 0x0901 or 0x0A00;

    /// <summary>Answers to requests that this hub never makes: parameters, attributes, vehicle control, recorder, stored and taken pictures. They are not answered.</summary>
    public static bool IsStrayAnswer(ushort id) => id is 0x0104 or 0x0107 or 0x0500 or 0x0608 or 0x0700 or 0x0802 or 0x0805;
}
