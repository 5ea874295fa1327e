using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Meokon;

/// <summary>
/// A terminal's reports, over TCP or MQTT. The answer lets the terminal forget its samples, so it goes out only when they are safe; without
/// it the terminal keeps them and sends them again. A terminal that nobody registered is not answered.
/// </summary>
public sealed class MeokonLine(FindStation find, StationMemory memory, EdgeStamp stamp) : ILine<MeokonFrame>
{
    public const string Feed = "fire";

    public async ValueTask<Heard> Hear(MeokonFrame frame, ReadOnlyMemory<byte> raw, DateTimeOffset now, CancellationToken ct)
    {
        if (frame is not MeokonFrame.Report report)
            return new Heard { Address = frame.DeviceId, Refused = "command.unknown", Detail = Said(frame) };
        if (find(MeokonProtocol.Word, frame.DeviceId) is not { } station)
            return Unregistered(report, now);

        var before = await memory.Load(MeokonProtocol.Word, station.Address, ct) is [var bits, var type] && type == report.Type ? bits : (byte)0;
        return new Heard
        {
            Address = station.Address,
            Signals = [.. MeokonSignals.Signals(stamp, report, before, station, now)],
            Readings = [.. MeokonSignals.Readings(report, station, now)],
            Detail = report.Values is null ? $"type.unknown: {report.Type}; its alarms are told, its samples only kept as they came" : null,
            Confirm = MeokonWriter.Write(new MeokonFrame.Answer(report.DeviceId, now)),
            Remember = token => memory.Save(MeokonProtocol.Word, station.Address, [report.Alarms, report.Type], token),
        };
    }

    /// <summary>Nothing public says how a terminal is asked.</summary>
    public Asked Ask(StationRequest request, DateTimeOffset now) =>
        new Asked.Refused("request.unknown", $"'{request.Request}': no command to a MEOKON terminal is public, so none is sent.");

    private Heard Unregistered(MeokonFrame.Report report, DateTimeOffset now) => new()
    {
        Address = report.DeviceId, Refused = "station.unknown", Detail = report.DeviceId,
        Signals = [StationSignals.Unregistered(stamp, MeokonProtocol.Word, Feed, report.DeviceId, now) with { Description = MeokonSignals.Describe(report) }],
    };

    private static string Said(MeokonFrame frame) => frame switch
    {
        MeokonFrame.Other other => $"command {other.Command:X2}",
        _ => "an answer, which only the centre gives",
    };
}
