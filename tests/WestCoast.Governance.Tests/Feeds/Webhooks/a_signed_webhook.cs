using WestCoast.Governance.Feeds.Webhooks;

namespace WestCoast.Governance.Tests.Feeds.Webhooks;

/// <summary>
/// The vector is the one the Standard Webhooks reference libraries publish in their tests; its signature was
/// computed again with another HMAC implementation before it was written down here.
/// </summary>
public class a_signed_webhook
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string Timestamp = "1614265330";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly byte[] Body = """{"test": 2432232314}"""u8.ToArray();
    private static readonly DateTimeOffset Sent = DateTimeOffset.FromUnixTimeSeconds(1614265330);
    private static readonly byte[] Key = ReadKey(Secret);

    [Fact]
    public void has_the_signature_of_the_published_vector() => Assert.Equal(Signature, StandardWebhooks.Sign(Key, Id, Sent, Body));

    [Fact]
    public void is_believed() => Assert.Null(Refuse());

    [Theory]
    [InlineData(300, null)]
    [InlineData(-300, null)]
    [InlineData(301, "signature.clock")]
    [InlineData(-301, "signature.clock")]
    public void is_believed_five_minutes_either_way_and_no_longer(int seconds, string? refusal) =>
        Assert.Equal(refusal, StandardWebhooks.Refuse(Key, Id, Timestamp, Signature, Body, Sent.AddSeconds(seconds)));

    [Theory]
    [InlineData("v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v1a,zzzz  v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= v1,")]
    public void may_carry_other_signatures_beside(string signatures) => Assert.Null(Refuse(signatures: signatures));

    [Theory]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1PE=")]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1A==")]
    [InlineData("v1,")]
    [InlineData("v1,not base64")]
    [InlineData("v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    public void is_refused_with_any_other_signature(string signatures) => Assert.Equal("signature.wrong", Refuse(signatures: signatures));

    [Fact]
    public void is_refused_when_anything_signed_was_changed()
    {
        Assert.Equal("signature.wrong", Refuse(id: Id + "x"));
        Assert.Equal("signature.wrong", Refuse(timestamp: "1614265331"));
        Assert.Equal("signature.wrong", StandardWebhooks.Refuse(Key, Id, Timestamp, Signature, """{"test":2432232314}"""u8, Sent));
        Assert.Equal("signature.wrong", StandardWebhooks.Refuse([.. Key[..^1], 0], Id, Timestamp, Signature, Body, Sent));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void is_refused_when_a_header_is_missing(string? nothing)
    {
        Assert.Equal("signature.missing", StandardWebhooks.Refuse(Key, nothing, Timestamp, Signature, Body, Sent));
        Assert.Equal("signature.missing", StandardWebhooks.Refuse(Key, Id, nothing, Signature, Body, Sent));
        Assert.Equal("signature.missing", StandardWebhooks.Refuse(Key, Id, Timestamp, nothing, Body, Sent));
    }

    [Theory]
    [InlineData("2021-02-25T15:02:10Z")]
    [InlineData("-1614265330")]
    [InlineData(" 1614265330")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    public void is_refused_when_its_time_is_none(string timestamp) => Assert.Equal("signature.clock", Refuse(timestamp: timestamp));

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void has_a_key_of_24_to_64_bytes(int length, bool good)
    {
        var text = Convert.ToBase64String(Enumerable.Repeat((byte)7, length).ToArray());

        Assert.Equal(good, StandardWebhooks.TryReadKey("whsec_" + text, out var key));
        Assert.True(!good || key.Length == length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_not base64 at all, not even nearly")]
    [InlineData("whpk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    public void has_no_key_in_any_other_text(string text) => Assert.False(StandardWebhooks.TryReadKey(text, out _));

    private static string? Refuse(string id = Id, string timestamp = Timestamp, string signatures = Signature) =>
        StandardWebhooks.Refuse(Key, id, timestamp, signatures, Body, Sent);

    private static byte[] ReadKey(string secret)
    {
        Assert.True(StandardWebhooks.TryReadKey(secret, out var key));
        return key;
    }
}
