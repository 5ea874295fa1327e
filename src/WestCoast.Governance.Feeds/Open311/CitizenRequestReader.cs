using System.Globalization;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Reports;

namespace WestCoast.Governance.Feeds.Open311;

/// <summary>Reads the form of POST requests, GeoReport v2. Never throws.</summary>
public static class CitizenRequestReader
{
    public const string Key = "api_key";
    public const int LongestAddress = 300;
    public const int LongestOfPerson = 200;
    public const int LongestMedia = 500;

    /// <summary>GeoReport's names of who asks, and the hub's.</summary>
    private static readonly Dictionary<string, string> OfPerson = new(StringComparer.Ordinal)
    {
        ["phone"] = "phone", ["email"] = "email", ["first_name"] = "first_name", ["last_name"] = "last_name", ["device_id"] = "device_id", ["account_id"] = "account_id",
    };

    public static CitizenRead Read(IReadOnlyList<KeyValuePair<string, string>> form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in form)
        {
            if (!StorableText.Is(name) || !StorableText.Is(value))
                return No(StorableText.Reason, "a field holds a character that no text has");
            if (!fields.TryAdd(name, value.Trim()) && !name.StartsWith("attribute", StringComparison.Ordinal))
                return No("form.field-twice", name.Length <= 40 ? name : name[..40]);
        }

        return Read(fields);
    }

    /// <summary>The form as it may be kept: without its key and without who asks.</summary>
    public static byte[] Kept(IReadOnlyList<KeyValuePair<string, string>> form) =>
        GeoForm.Write(form.Where(field => field.Key != Key && !OfPerson.ContainsKey(field.Key)));

    private static CitizenRead Read(Dictionary<string, string> fields)
    {
        var (code, address, description, media) = (Of("service_code"), Of("address_string"), Of("description"), Of("media_url"));
        var (lat, lon) = (Of("lat"), Of("long"));
        var uri = media is { Length: <= LongestMedia } && Uri.TryCreate(media, UriKind.Absolute, out var its) && its.Scheme is "http" or "https" ? its : null;
        var position = Degrees(lat) is { } latitude && Degrees(lon) is { } longitude ? (longitude, latitude) : ((double, double)?)null;
        return (code, address) switch
        {
            (null, _) => No("service_code.missing", "service_code"),
            _ when lat is null != lon is null => No("position.incomplete", "lat and long come together"),
            _ when lat is not null && position is null => No("position.not-a-number", "lat, long: decimal degrees, WGS 84"),
            (_, null) when position is null && Of("address_id") is not null => No("address_id.unsupported", "address_id: there are none here; give lat and long, or address_string"),
            (_, null) when position is null => No("place.missing", "lat and long, or address_string"),
            (_, { Length: > LongestAddress }) => No("address.too-long", $"address_string: at most {LongestAddress} characters"),
            _ when description is { Length: > DepartmentReport.LongestDescription - LongestMedia - 10 } =>
                No("description.too-long", $"description: at most {DepartmentReport.LongestDescription - LongestMedia - 10} characters"),
            _ when media is not null && uri is null => No("media_url.malformed", $"media_url: an http or https address of at most {LongestMedia} characters"),
            _ when OfPerson.Keys.FirstOrDefault(name => Of(name) is { Length: > LongestOfPerson }) is { } name => No("reporter.too-long", $"{name}: at most {LongestOfPerson} characters"),
            _ => new CitizenRead.Request(new()
            {
                ServiceCode = code, Jurisdiction = Of("jurisdiction_id"), Position = position, Address = address, Description = description, Media = uri, Person = Person(),
            }),
        };

        string? Of(string name) => fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

        Dictionary<string, string> Person()
        {
            var person = OfPerson.Where(pair => Of(pair.Key) is not null).ToDictionary(pair => pair.Value, pair => Of(pair.Key)!, StringComparer.Ordinal);
            if (Name(Of("last_name"), Of("first_name")) is { Length: > 0 } name)
                person["name"] = name;
            return person;
        }
    }

    /// <summary>王小明, but Ming Wang.</summary>
    private static string Name(string? last, string? first) =>
        $"{last}{first}".Any(letter => letter >= 0x2E80) ? $"{last}{first}" : $"{first} {last}".Trim();

    private static double? Degrees(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static CitizenRead.Malformed No(string reason, string detail) => new(reason, detail);
}
