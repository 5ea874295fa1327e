namespace WestCoast.Governance.Feeds.Edge;

/// <summary>The broker did not confirm in time; nothing was promised to the sender.</summary>
public sealed class NotAcceptedException : Exception
{
    public NotAcceptedException() : this("The broker did not confirm the message in time.") { }

    public NotAcceptedException(string message) : base(message) { }

    public NotAcceptedException(string message, Exception inner) : base(message, inner) { }
}
