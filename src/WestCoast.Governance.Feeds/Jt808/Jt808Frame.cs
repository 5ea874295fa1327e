namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>A message of JT/T 808 as its header and body say, unescaped and checked; nothing in it depends on where its flags were.</summary>
public sealed record Jt808Frame
{
    /// <summary>消息 ID, one of <see cref="MessageId"/> or any other.</summary>
    public required ushort Id { get; init; }

    /// <summary>终端手机号 as its BCD digits: 12 of the 2011 and 2013 editions, 20 of 2019.</summary>
    public required string Phone { get; init; }

    /// <summary>消息流水号.</summary>
    public required ushort Serial { get; init; }

    /// <summary>协议版本号 of the 2019 edition; null is a header of 2011 or 2013.</summary>
    public byte? Version { get; init; }

    /// <summary>Bits 10-12 of the properties: 0 is plain, 1 is RSA, the others are reserved.</summary>
    public byte Encryption { get; init; }

    /// <summary>Which part of a longer message this is; null is a message of its own.</summary>
    public MessagePart? Part { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public bool Is2019 => Version is not null;

    /// <summary>The station's address: the phone as both editions write it.</summary>
    public string Address => TerminalPhone.Address(Phone);
}

/// <summary>消息包封装项: part <paramref name="Index"/> of <paramref name="Total"/>, from 1.</summary>
public sealed record MessagePart(ushort Total, ushort Index);
