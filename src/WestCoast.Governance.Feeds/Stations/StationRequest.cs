namespace WestCoast.Governance.Feeds.Stations;

/// <summary>What the centre wants of a station: its state, a clock that is set, a duty check.</summary>
/// <param name="Request">A word of the protocol's own list: read-state, initialise, set-clock, duty-check …</param>
/// <param name="Arguments">Names and values as the protocol's README lists them.</param>
public sealed record StationRequest(Guid Id, string Protocol, string Address, string Request, IReadOnlyDictionary<string, string> Arguments);

/// <summary>Whether a request can be put to the station.</summary>
public abstract record Asked
{
    /// <summary>Send this; an answer is awaited as long as told, then the same bytes go out again, so many times.</summary>
    public sealed record Send(ReadOnlyMemory<byte> Bytes, TimeSpan AnswerWithin, int Retries) : Asked
    {
        /// <summary>The word that the <see cref="RequestAnswer"/> will carry.</summary>
        public required string Key { get; init; }
    }

    /// <summary>A stable word, and a sentence that names what is wrong.</summary>
    public sealed record Refused(string Reason, string Detail) : Asked;

    private Asked() { }
}

/// <summary>How a station answered a request: <paramref name="Key"/> as in <see cref="Asked.Send"/>; the outcome is confirmed, denied, answered or received (an answer follows).</summary>
/// <param name="Content">What it told, as JSON, if it told something.</param>
public sealed record RequestAnswer(string Key, string Outcome, string? Content = null);
