using System.Text;
using WestCoast.Governance.Feeds.Open311;

namespace WestCoast.Governance.Tests.Open311;

public class a_citizens_request
{
    private const string Good = "api_key=secret&jurisdiction_id=x&service_code=road-damage&lat=36.056&long=120.204&description=%E5%9D%91&phone=13812345678&first_name=%E5%B0%8F%E6%98%8E&last_name=%E7%8E%8B&email=a%40b.cn";

    [Fact]
    public void is_read()
    {
        var request = Request(Good + "&address_string=%E7%A4%BA%E4%BE%8B%E8%B7%AF&media_url=https%3A%2F%2Fexample.org%2F1.jpg&device_id=d&account_id=7&attribute%5BA%5D=1&attribute%5BA%5D=2");
        Assert.Equal(("road-damage", "x", "坑", "示例路", "https://example.org/1.jpg"),
            (request.ServiceCode, request.Jurisdiction, request.Description, request.Address, request.Media!.AbsoluteUri));
        Assert.Equal((120.204, 36.056), request.Position);
        Assert.Equal("account_id=7 device_id=d email=a@b.cn first_name=小明 last_name=王 name=王小明 phone=13812345678",
            string.Join(' ', request.Person.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}")));
    }

    [Fact]
    public void may_have_an_address_alone_and_nobody_who_asks()
    {
        var request = Request("service_code=noise&address_string=%E7%A4%BA%E4%BE%8B%E8%B7%AF&lat=&long=");
        Assert.Null(request.Position);
        Assert.Empty(request.Person);
    }

    [Fact]
    public void writes_a_name_as_its_language_does() => Assert.Equal("Ming Wang", Request("service_code=noise&lat=1&long=2&first_name=Ming&last_name=Wang").Person["name"]);

    [Theory]
    [InlineData("lat=36&long=120", "service_code.missing")]
    [InlineData("service_code=noise", "place.missing")]
    [InlineData("service_code=noise&address_id=7", "address_id.unsupported")]
    [InlineData("service_code=noise&lat=36", "position.incomplete")]
    [InlineData("service_code=noise&lat=36&long=east", "position.not-a-number")]
    [InlineData("service_code=noise&lat=36&long=1e999", "position.not-a-number")]
    [InlineData("service_code=noise&lat=NaN&long=120", "position.not-a-number")]
    [InlineData("service_code=noise&service_code=fire&lat=36&long=120", "form.field-twice")]
    [InlineData("service_code=noise&lat=36&long=120&media_url=ftp%3A%2F%2Fx", "media_url.malformed")]
    [InlineData("service_code=noise&lat=36&long=120&media_url=javascript%3Aalert(1)", "media_url.malformed")]
    [InlineData("service_code=noise&lat=36&long=120&description=%00", "text.not-storable")]
    public void is_refused_with_its_reason(string form, string reason) => Assert.Equal(reason, Refused(form).Reason);

    [Theory]
    [InlineData("description", 3491, "description.too-long")]
    [InlineData("address_string", 301, "address.too-long")]
    [InlineData("phone", 201, "reporter.too-long")]
    [InlineData("media_url", 501, "media_url.malformed")]
    public void is_bounded(string field, int length, string reason)
    {
        var no = Refused($"service_code=noise&lat=36&long=120&{field}={new string('1', length)}");
        Assert.Equal(reason, no.Reason);
        Assert.DoesNotContain("11111", no.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void is_kept_without_its_key_and_without_who_asks()
    {
        var kept = Encoding.UTF8.GetString(CitizenRequestReader.Kept(GeoForm.Read(Encoding.UTF8.GetBytes(Good)).Fields));
        Assert.Equal("jurisdiction_id=x&service_code=road-damage&lat=36.056&long=120.204&description=%E5%9D%91", kept);
    }

    private static CitizenRequest Request(string form) => Assert.IsType<CitizenRead.Request>(Read(form)).Value;

    private static CitizenRead.Malformed Refused(string form) => Assert.IsType<CitizenRead.Malformed>(Read(form));

    private static CitizenRead Read(string form) => CitizenRequestReader.Read(GeoForm.Read(Encoding.UTF8.GetBytes(form)).Fields);
}
