using System.Text;
using System.Text.Json;
using WestCoast.Governance.Hub.Persons;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Tests.Persons;

public sealed class sealing_who_called : IDisposable
{
    private static readonly Guid Signal = Guid.Parse("0195d1c0-0000-7000-8000-0000000000a1");
    private static readonly JsonElement Told = JsonDocument.Parse("""{"name":"王小明","phone":"13812345678","room":"3-201"}""").RootElement;

    private readonly string _folder = Directory.CreateTempSubdirectory("wcg-person-").FullName;

    [Fact]
    public void gives_back_all_that_was_told_to_who_has_the_key()
    {
        var sealedPerson = Seal().Seal(Signal, Told);
        var caller = Seal().Open(Signal, sealedPerson.Bytes, sealedPerson.Commitment)!;

        Assert.Equal(("王小明", "13812345678", "3-201", true), (caller.Name, caller.Phone, (string?)caller.Told["room"], caller.Intact));
        Assert.Equal(new MaskedCaller(Signal, "王**", "138****5678"), caller.Masked);
    }

    [Fact]
    public void shows_nothing_of_them_in_bytes_hash_or_words()
    {
        var (one, other) = (Seal().Seal(Signal, Told), Seal().Seal(Signal, Told));
        Assert.DoesNotContain("13812345678", Encoding.UTF8.GetString(one.Bytes), StringComparison.Ordinal);
        Assert.NotEqual(one.Commitment, other.Commitment);
        Assert.DoesNotContain("138", $"{Seal().Open(Signal, one.Bytes, one.Commitment)} {one}".Replace(one.Commitment, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void holds_against_another_key_another_signal_and_changed_bytes()
    {
        var made = Seal().Seal(Signal, Told);
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder, "other")).FullName;
        Assert.Null(new PersonSeal(new HubOptions { Secrets = elsewhere }).Open(Signal, made.Bytes, made.Commitment));
        Assert.Null(Seal().Open(Guid.Empty, made.Bytes, made.Commitment));
        for (var at = 0; at < made.Bytes.Length; at++)
        {
            var changed = made.Bytes.ToArray();
            changed[at] ^= 1;
            Assert.Null(Seal().Open(Signal, changed, made.Commitment));
            Assert.Null(Seal().Open(Signal, made.Bytes.AsSpan(0, at), made.Commitment));
        }

        Assert.False(Seal().Open(Signal, made.Bytes, Seal().Seal(Signal, Told).Commitment)!.Intact);
    }

    [Fact]
    public void needs_a_folder_for_the_key_which_only_its_owner_reads()
    {
        Assert.False(new PersonSeal(new HubOptions()).HasKey);
        Assert.True(Seal().HasKey);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(_folder, "person-key")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData("王小明", "王**")]
    [InlineData(" 欧阳娜 ", "欧**")]
    [InlineData("John Smith", "J**")]
    [InlineData("𠮷田", "𠮷**")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void masks_a_name(string? name, string? masked) => Assert.Equal(masked, Mask.Name(name));

    [Theory]
    [InlineData("13812341234", "138****1234")]
    [InlineData("+8613812341234", "+86****1234")]
    [InlineData("86881234", "****34")]
    [InlineData("110", "****")]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void masks_a_phone(string? phone, string? masked) => Assert.Equal(masked, Mask.Phone(phone));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private PersonSeal Seal() => new(new HubOptions { Secrets = _folder });
}
