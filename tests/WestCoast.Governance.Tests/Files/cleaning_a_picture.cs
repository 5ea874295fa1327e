using System.Text;
using WestCoast.Governance.Hub.Files;

namespace WestCoast.Governance.Tests.Files;

public class cleaning_a_picture
{
    [Fact]
    public void takes_out_where_a_jpeg_was_made_and_keeps_the_picture_and_which_way_is_up()
    {
        var photo = Photo.Jpeg(orientation: 6);
        Assert.True(Photo.Holds(photo, Photo.Latitude));

        var cleaned = MediaKind.Jpeg.Cleaned(photo)!;

        Assert.False(Photo.Holds(cleaned, Photo.Latitude));
        foreach (var told in new[] { "GPSLatitude", "IPTC", "a comment", "MPF", "a film" })
            Assert.False(Photo.Holds(cleaned, Encoding.UTF8.GetBytes(told)), told);
        Assert.True(Photo.Holds(cleaned, "ICC_PROFILE"u8));
        Assert.Equal((ushort)6, ExifOrientation.Of(cleaned.AsSpan(cleaned.AsSpan().IndexOf("Exif\0\0"u8))));
        Assert.Equal([0xFF, 0xD9], cleaned[^2..]);
        Assert.Equal(cleaned, MediaKind.Jpeg.Cleaned(cleaned));
    }

    [Fact]
    public void leaves_a_jpeg_that_tells_nothing_as_it_is()
    {
        Assert.Equal(Photo.PlainJpeg, MediaKind.Jpeg.Cleaned(Photo.PlainJpeg));
        Assert.False(Photo.Holds(MediaKind.Jpeg.Cleaned(Photo.Jpeg(orientation: 1))!, "Exif"u8));
    }

    [Fact]
    public void takes_out_what_a_png_and_a_webp_tell()
    {
        var (png, webp) = (MediaKind.Png.Cleaned(Photo.Png)!, MediaKind.Webp.Cleaned(Photo.Webp)!);

        Assert.False(Photo.Holds(png, Photo.Latitude) || Photo.Holds(png, "tEXt"u8) || Photo.Holds(webp, Photo.Latitude) || Photo.Holds(webp, "GPSLatitude"u8));
        Assert.True(Photo.Holds(png, "IDAT"u8) && Photo.Holds(webp, "VP8 "u8));
        Assert.Equal("IEND", Encoding.ASCII.GetString(png, png.Length - 8, 4));
        Assert.Equal((webp.Length - 8, 0), (BitConverter.ToInt32(webp, 4), webp[20]));
        Assert.Equal(webp, MediaKind.Webp.Cleaned(webp));
    }

    [Fact]
    public void finds_every_cut_off_file_broken_or_ends_it_and_never_falls_over_it()
    {
        foreach (var (kind, file) in new[] { (MediaKind.Jpeg, Photo.Jpeg(6)), (MediaKind.Png, Photo.Png), (MediaKind.Webp, Photo.Webp) })
        {
            for (var length = 12; length < file.Length; length++)
            {
                var cleaned = kind.Cleaned(file[..length]);
                Assert.True(cleaned is null || !Photo.Holds(cleaned, Photo.Latitude), $"{kind.MediaType}, {length} bytes");
            }
        }
    }

    [Fact]
    public void survives_noise()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var noise = new byte[random.Next(12, 300)];
            random.NextBytes(noise);
            var source = i % 2 == 0 ? noise : [.. Photo.Jpeg(6)];
            if (i % 2 == 1)
                source[random.Next(source.Length)] = (byte)random.Next(256);
            foreach (var kind in new[] { MediaKind.Jpeg, MediaKind.Png, MediaKind.Webp })
                kind.Cleaned(source);
        }
    }

    [Fact]
    public void tells_a_file_by_its_first_bytes()
    {
        Assert.Equal(
            [MediaKind.Jpeg, MediaKind.Png, MediaKind.Webp, MediaKind.Pdf, null, null],
            new[] { Photo.PlainJpeg, Photo.Png, Photo.Webp, "%PDF-1.7"u8.ToArray(), "<html><script>"u8.ToArray(), [] }.Select(bytes => MediaKind.Of(bytes)));
    }

    [Theory]
    [InlineData("现场照片.jpg", "现场照片.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("C:\\Users\\li\\阀门.JPEG", "阀门.jpg")]
    [InlineData("invoice\u202Egpj.exe", "invoicegpj.jpg")]
    [InlineData("a\r\nb\"c.png", "abc.jpg")]
    [InlineData("...", "附件.jpg")]
    [InlineData("", "附件.jpg")]
    [InlineData(null, "附件.jpg")]
    public void gives_it_a_name_that_is_safe(string? told, string name) => Assert.Equal(name, MediaKind.Jpeg.NameOf(told));

    [Fact]
    public void gives_it_a_name_that_is_not_too_long() => Assert.Equal(100, MediaKind.Jpeg.NameOf(new string('照', 500)).Length);
}
