using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Jt808.Bodies;
using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Feeds.Jt808;

/// <summary>Who may speak: registration hands out a code to whom the registry knows, authentication asks for it on every connection.</summary>
internal sealed class SignOn(Jt808Edge edge, PlatformAnswers platform)
{
    /// <summary>终端注册 0100. Registering again is allowed: a terminal does it after each reset, and the code stays the same.</summary>
    public Heard Register(Jt808Frame frame, DateTimeOffset now)
    {
        if (Registration.Read(frame.Body.Span, frame.Is2019) is not { } registration)
            return platform.Refuse(frame, Reply.Wrong, "body.short", $"0100 with {frame.Body.Length} bytes");
        if (edge.Station(frame.Address) is not { } station)
            return Turned(frame, RegistrationAnswer.NoSuchTerminal, "station.unregistered", $"上报车牌 {Shown(registration.Plate)}", now);
        if (station.Plate is { } plate && Plain(plate) != Plain(registration.Plate))
            return Turned(frame, RegistrationAnswer.NoSuchVehicle, "station.wrong-plate", $"登记车牌 {plate}，上报车牌 {Shown(registration.Plate)}", now);

        return new Heard { Confirm = Answer(frame, RegistrationAnswer.Done, edge.Codes.For(frame.Address)) };
    }

    /// <summary>终端鉴权 0102.</summary>
    public (Heard Heard, bool Accepted) Authenticate(Jt808Frame frame, DateTimeOffset now)
    {
        if (Authentication.Read(frame.Body.Span, frame.Is2019) is not { } authentication)
            return (platform.Refuse(frame, Reply.Wrong, "body.short", $"0102 with {frame.Body.Length} bytes"), false);
        if (edge.Station(frame.Address) is null)
            return (platform.Refuse(frame, Reply.Failed, "station.unregistered", "0102") with { Signals = [Unregistered(frame, "鉴权", now)] }, false);

        return edge.Codes.Verify(frame.Address, authentication.Code)
            ? (new Heard { Confirm = platform.General(frame, Reply.Done) }, true)
            : (platform.Refuse(frame, Reply.Failed, "auth.wrong-code", "0102"), false);
    }

    /// <summary>Anything else before that; one nobody registered is told of all the same.</summary>
    public Heard NotAuthenticated(Jt808Frame frame, DateTimeOffset now) =>
        platform.Refuse(frame, Reply.Failed, "not-authenticated", $"{frame.Id:X4}") with
        {
            Signals = edge.Station(frame.Address) is null ? [Unregistered(frame, $"消息 {frame.Id:X4}", now)] : [],
        };

    private Heard Turned(Jt808Frame frame, byte result, string reason, string told, DateTimeOffset now) =>
        Refusal.Refused(Answer(frame, result), reason, $"{frame.Address}: {told}") with { Signals = [Unregistered(frame, told, now)] };

    private SignalReceived Unregistered(Jt808Frame frame, string told, DateTimeOffset now) =>
        StationSignals.Unregistered(edge.Stamp, Jt808Protocol.Word, Jt808Protocol.Feed, frame.Address, now) with { Description = told };

    private byte[] Answer(Jt808Frame frame, byte result, string code = "") =>
        FrameWriter.Write(platform.Message(frame, MessageId.RegisterAnswer, new RegistrationAnswer(frame.Serial, result, code).Write()));

    /// <summary>People write the same plate with a dot, a space or none.</summary>
    private static string Plain(string plate) => string.Concat(plate.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('·' or '-' or '.'))).ToUpperInvariant();

    private static string Shown(string plate) => plate.Length == 0 ? "（空）" : plate[..Math.Min(plate.Length, 20)];
}
