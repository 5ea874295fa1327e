using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WestCoast.Governance.Hub.Import;

/// <summary>
/// Reads the word of an enum's member, in any case, and nothing else: no number, no two words at once, so never a value
/// that is none. The word is the one the member declares, else its name in camel case.
/// </summary>
internal sealed class EnumWord<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToFrozenDictionary(WordOf, member => (T)member.GetValue(null)!, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<T, string> Words = Values.ToFrozenDictionary(word => word.Value, word => word.Key);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value) ? value : throw new JsonException($"Not one of {string.Join(", ", Words.Values)}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words[value]);

    private static string WordOf(FieldInfo member) =>
        member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
}
