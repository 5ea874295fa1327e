using System.Buffers;
using WestCoast.Governance.Feeds.Meokon;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Hub.Stations.Replay;

/// <summary>A protocol's decoder of today, for bytes that were kept. One for each connection they came over.</summary>
internal sealed record FrameDecoder(string Protocol, int Version, Func<Func<byte[], DateTimeOffset, CancellationToken, Task<IReadOnlyList<Heard>>>> Open)
{
    public static FrameDecoder Of<T>(IWireProtocol<T> protocol) => new(protocol.Name, protocol.DecoderVersion, () =>
    {
        var line = protocol.Open();
        return async (bytes, at, ct) =>
        {
            var heard = new List<Heard>();
            for (var input = new ReadOnlySequence<byte>(bytes); !input.IsEmpty;)
            {
                var (before, read) = (input, protocol.Read(ref input));
                if (read is FrameRead<T>.Frame frame)
                    heard.Add(await Remembered(await line.Hear(frame.Value, before.Slice(0, before.Length - input.Length).ToArray(), at, ct), ct));
                else if (read is FrameRead<T>.Malformed bad && before.Length > input.Length)
                    heard.Add(new Heard { Refused = bad.Reason });
                else
                    return [.. heard, new Heard { Refused = "frame.incomplete" }];
            }

            return heard;
        };
    });

    /// <summary>Frames that came as hexadecimal text in an MQTT message.</summary>
    public FrameDecoder InHex() => this with
    {
        Open = () =>
        {
            var hear = Open();
            return async (text, at, ct) => MeokonHex.Read(new ReadOnlySequence<byte>(text)) switch
            {
                ({ } bytes, _) => await hear(bytes, at, ct),
                var (_, refused) => [new Heard { Refused = refused }],
            };
        },
    };

    private static async Task<Heard> Remembered(Heard heard, CancellationToken ct)
    {
        if (heard.Remember is { } remember)
            await remember(ct);
        return heard;
    }
}
