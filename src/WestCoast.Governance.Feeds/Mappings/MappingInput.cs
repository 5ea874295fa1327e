using System.Text.Json;

namespace WestCoast.Governance.Feeds.Mappings;

/// <summary>What a mapping looks at: the document, the element of its array that is mapped now (else the document), and the topic's captured levels.</summary>
public readonly record struct MappingInput(JsonElement Document, JsonElement Item, IReadOnlyList<string> Levels);
