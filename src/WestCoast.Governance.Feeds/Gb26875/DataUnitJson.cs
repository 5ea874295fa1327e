using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace WestCoast.Governance.Feeds.Gb26875;

/// <summary>What a device answered, as JSON: its type and its objects; times in Beijing, null when there is no such time; a user's own bytes in Base64.</summary>
internal static class DataUnitJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new TimeTagConverter() },
    };

    public static string Of(DataUnit unit) =>
        JsonSerializer.Serialize(new { unit.Type, Objects = unit.Objects.Cast<object>() }, Options);

    private sealed class TimeTagConverter : JsonConverter<TimeTag>
    {
        public override TimeTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, TimeTag value, JsonSerializerOptions options)
        {
            if (value.Time is { } time)
                writer.WriteStringValue(time);
            else
                writer.WriteNullValue();
        }
    }
}
