namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>An MQTT topic with <c>+</c> for levels that differ; those are captured, counted from 1. There is no <c>#</c>.</summary>
public sealed class TopicPattern
{
    private readonly string[] _levels;

    private TopicPattern(string text, string[] levels) => (Text, _levels) = (text, levels);

    public string Text { get; }

    public int Captures => _levels.Count(level => level == "+");

    /// <summary>Null when a level is empty, has '#' or a '+' beside other characters, or there are more than 20.</summary>
    public static TopicPattern? TryParse(string text)
    {
        var levels = text.Split('/');
        var good = text.Length <= 300 && levels.Length <= 20
            && levels.All(level => level.Length > 0 && (level == "+" || !level.AsSpan().ContainsAny("+#\0$")));
        return good ? new TopicPattern(text, levels) : null;
    }

    /// <summary>The captured levels, or null when the topic is another one.</summary>
    public IReadOnlyList<string>? Match(string topic)
    {
        if (topic.Length > 1000 || topic.Split('/') is not { } told || told.Length != _levels.Length)
            return null;

        var captured = new List<string>();
        for (var i = 0; i < told.Length; i++)
        {
            if (_levels[i] == "+" && told[i].Length > 0)
                captured.Add(told[i]);
            else if (_levels[i] != told[i])
                return null;
        }

        return captured;
    }

    public override string ToString() => Text;
}
