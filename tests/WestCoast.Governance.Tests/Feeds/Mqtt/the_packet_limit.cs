using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

public sealed class the_packet_limit
{
    private readonly Pipe _wire = new();
    private readonly MqttPacketLimit _limit;
    private int _aborted;

    public the_packet_limit() => _limit = new MqttPacketLimit(_wire.Reader, () => _aborted++);

    [Theory]
    [InlineData(MqttPacketLimit.BeforeSignIn, false)]
    [InlineData(MqttPacketLimit.BeforeSignIn + 1, true)]
    [InlineData(268_435_455, true)]
    public async Task before_sign_in_aborts_what_claims_more_than_64_KiB(int length, bool aborts) => await Meets(length, aborts);

    [Theory]
    [InlineData(MqttPacketLimit.BeforeSignIn + 1, false)]
    [InlineData(MqttPacketLimit.AfterSignIn, false)]
    [InlineData(MqttPacketLimit.AfterSignIn + 1, true)]
    public async Task after_sign_in_aborts_what_claims_more_than_16_MiB(int length, bool aborts)
    {
        await SignIn();
        await Meets(length, aborts);
    }

    [Fact]
    public async Task aborts_a_length_that_never_ends()
    {
        await Write(0x10, 0xFF, 0xFF, 0xFF, 0xFF);
        await Assert.ThrowsAsync<ConnectionAbortedException>(async () => await Read());
        Assert.Equal(1, _aborted);
    }

    [Fact]
    public async Task waits_for_the_rest_of_a_header()
    {
        await Write(0x10);
        Keep(await Read());
        await Write(0xFF, 0xFF);
        Keep(await Read());
        Assert.Equal(0, _aborted);

        await Write(0x7F);
        await Assert.ThrowsAsync<ConnectionAbortedException>(async () => await Read());
        Assert.Equal(1, _aborted);
    }

    [Fact]
    public async Task half_a_sign_in_is_no_sign_in()
    {
        await Write(0x10);
        Keep(await Read());
        Keep(await ReadAfter(Length(40)));
        Keep(await ReadAfter(new byte[20]));
        await Write(new byte[20]);
        var whole = await Read();
        _limit.AdvanceTo(whole.Buffer.End);

        Assert.Equal(42, whole.Buffer.Length);
        Assert.Equal(0, _aborted);
    }

    [Fact]
    public async Task checks_what_is_there_already_in_the_same_way()
    {
        Assert.False(_limit.TryRead(out _));
        await Write([0x10, .. Length(MqttPacketLimit.BeforeSignIn + 1)]);

        Assert.Throws<ConnectionAbortedException>(() => _limit.TryRead(out _));
        Assert.Equal(1, _aborted);
    }

    [Fact]
    public async Task says_that_the_other_side_has_ended()
    {
        await _wire.Writer.CompleteAsync();
        Assert.True((await Read()).IsCompleted);
    }

    private async Task Meets(int length, bool aborts)
    {
        await Write([0x30, .. Length(length)]);
        if (aborts)
            await Assert.ThrowsAsync<ConnectionAbortedException>(async () => await Read());
        else
            Keep(await Read());
        Assert.Equal(aborts ? 1 : 0, _aborted);
    }

    private async Task SignIn()
    {
        await Write([0x10, .. Length(40), .. new byte[40]]);
        _limit.AdvanceTo((await Read()).Buffer.End);
    }

    private async Task<ReadResult> ReadAfter(byte[] bytes)
    {
        await Write(bytes);
        return await Read();
    }

    private async Task Write(params byte[] bytes) => await _wire.Writer.WriteAsync(bytes, TestContext.Current.CancellationToken);

    private async Task<ReadResult> Read() => await _limit.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>As the decoder does with a packet that is not whole yet.</summary>
    private void Keep(ReadResult read) => _limit.AdvanceTo(read.Buffer.Start, read.Buffer.End);

    /// <summary>MQTT 5.0, section 1.5.5: a variable byte integer.</summary>
    private static byte[] Length(int value)
    {
        var bytes = new List<byte>();
        do
        {
            bytes.Add((byte)((value & 0x7F) | (value > 0x7F ? 0x80 : 0)));
            value >>= 7;
        }
        while (value > 0);
        return [.. bytes];
    }
}
