using System.Text.Json;
using WestCoast.Governance.Feeds.Edge;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>
/// One object of a mapping file, read field by field. What is missing, of the wrong type or in nobody's vocabulary becomes a fault with its place;
/// every fault of a file is found in one go. Used for whatever a mapping produces.
/// </summary>
public sealed class MappingFields
{
    public const int LongestText = 300;

    private readonly JsonElement _object;
    private readonly string _where;
    private readonly bool _isObject;
    private readonly HashSet<string> _asked = ["comment"];

    private MappingFields(JsonElement its, string where, List<MappingFault> faults) =>
        (_object, _where, Faults, _isObject) = (its, where, faults, its.ValueKind == JsonValueKind.Object);

    public List<MappingFault> Faults { get; }

    public static MappingFields At(JsonElement its, string where, List<MappingFault> faults)
    {
        var fields = new MappingFields(its, where, faults);
        if (!fields._isObject)
            faults.Add(new("mapping.field.wrong-type", where, "must be an object")); // and of what it lacks nothing is said
        return fields;
    }

    public string Place(string name) => $"{_where}/{name}";

    public void Fault(string code, string name, string detail) => Faults.Add(new(code, Place(name), detail));

    public bool Has(string name) => Find(name) is not null;

    /// <summary>Null, with a fault where it is required, is no text, or too long.</summary>
    public string? Text(string name, bool required = true) => Get(name, required) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } its when Safe(its) is { Length: > 0 and <= LongestText } text => text,
        _ => Wrong<string>(name, $"must be text of 1 to {LongestText} characters"),
    };

    public int? Whole(string name, int least, int most) => Get(name, required: true) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } its when its.TryGetInt32(out var number) && number >= least && number <= most => number,
        _ => Wrong<int?>(name, $"must be a whole number from {least} to {most}"),
    };

    public double Number(string name, double otherwise) => Get(name, required: false) switch
    {
        null => otherwise,
        { ValueKind: JsonValueKind.Number } its when its.TryGetDouble(out var number) && double.IsFinite(number) => number,
        _ => Wrong<int?>(name, "must be a finite number") ?? otherwise,
    };

    public bool Flag(string name) => Get(name, required: false) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => Wrong<string>(name, "must be true or false") is not null,
    };

    public MappingFields? Fields(string name, bool required = true) => Get(name, required) is { } its ? At(its, Place(name), Faults) : null;

    /// <summary>The objects of an array that must not be empty.</summary>
    public IReadOnlyList<MappingFields> Elements(string name, int most)
    {
        if (Get(name, required: true) is not { } its)
            return [];
        if (its.ValueKind == JsonValueKind.Array && its.GetArrayLength() is var length && length > 0 && length <= most)
            return [.. its.EnumerateArray().Select((element, i) => At(element, $"{Place(name)}/{i}", Faults))];
        Fault("mapping.field.wrong-type", name, $"must be an array of 1 to {most} objects");
        return [];
    }

    /// <summary>An object of texts, as it stands.</summary>
    public IReadOnlyDictionary<string, string> Texts(string name) => Members(name, (its, member) => its.Text(member));

    /// <summary>An object of whole numbers, as texts.</summary>
    public IReadOnlyDictionary<string, string> Wholes(string name, int least, int most) =>
        Members(name, (its, member) => its.Whole(member, least, most)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>An object of sources, each by its own name.</summary>
    public IReadOnlyDictionary<string, Source> Sources(string name, int levels, int most)
    {
        var sources = Members(name, (its, member) => its.Source(member, levels));
        if (sources.Count > most)
            Fault("mapping.field.wrong-type", name, $"at most {most} fields");
        return sources;
    }

    public JsonPointer? PointerAt(string name, bool required = true)
    {
        if (Get(name, required) is not { } its)
            return null;
        if (its.ValueKind == JsonValueKind.String && Safe(its) is { Length: <= LongestText } text && JsonPointer.TryParse(text) is { } pointer)
            return pointer;
        Fault("mapping.pointer.bad", name, $"{its.GetRawText()} is no JSON pointer (RFC 6901): it begins with '/', and '~' is written ~0, '/' in a name ~1");
        return null;
    }

    /// <param name="levels">How many levels of the topic are captured.</param>
    public Source? Source(string name, int levels, bool required = true)
    {
        if (Get(name, required) is not { } its)
            return null;
        if (its.ValueKind == JsonValueKind.String)
            return PointerAt(name) is { } shorthand ? new Source.InItem(shorthand) : null;

        var fields = At(its, Place(name), Faults);
        if (!fields._isObject)
            return null;

        Source? source = fields switch
        {
            _ when fields.Has("pointer") => fields.PointerAt("pointer") is { } pointer ? new Source.InItem(pointer) : null,
            _ when fields.Has("root") => fields.PointerAt("root") is { } pointer ? new Source.InDocument(pointer) : null,
            _ when fields.Has("constant") => fields.Text("constant") is { } text ? new Source.Constant(text) : null,
            _ => Level(fields, levels),
        };
        fields.Done();
        return source;
    }

    /// <summary>Whatever nobody asked for is a fault: most often a misspelt name. A <c>comment</c> may stand anywhere.</summary>
    public void Done()
    {
        foreach (var member in Members().Where(member => !_asked.Contains(member.Name)))
            Fault("mapping.field.unknown", member.Name, $"known here: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}");
    }

    private static Source.OfTopic? Level(MappingFields fields, int levels)
    {
        if (!fields.Has("topic"))
            fields.Faults.Add(new("mapping.source.missing", fields._where, "one of pointer, root, topic, constant"));
        else if (levels == 0)
            fields.Fault("mapping.topic.no-such-level", "topic", "the topic has no '+', so nothing is captured");
        else if (fields.Whole("topic", 1, levels) is { } level)
            return new Source.OfTopic(level);
        return null;
    }

    private Dictionary<string, T> Members<T>(string name, Func<MappingFields, string, T?> read)
        where T : class
    {
        var members = new Dictionary<string, T>(StringComparer.Ordinal);
        if (Fields(name, required: false) is not { } fields)
            return members;
        foreach (var member in fields.Members())
        {
            if (read(fields, member.Name) is { } its)
                members[member.Name] = its;
        }

        return members;
    }

    private JsonElement? Get(string name, bool required)
    {
        var found = Find(name);
        if (found is null && required && _isObject)
            Fault("mapping.field.missing", name, "is required");
        return found;
    }

    private List<JsonProperty> Members() => _isObject ? [.. _object.EnumerateObject()] : [];

    private JsonElement? Find(string name)
    {
        _asked.Add(name);
        return _isObject && _object.TryGetProperty(name, out var its) ? its : null;
    }

    private T? Wrong<T>(string name, string detail)
    {
        Fault("mapping.field.wrong-type", name, detail);
        return default;
    }

    private static string? Safe(JsonElement text)
    {
        try
        {
            return text.GetString() is { } its && StorableText.Is(its) ? its : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
