namespace WestCoast.Governance.Hub.Setup;

/// <summary>A secret made once, in a file that only its owner may read. Who comes second, at the same moment too, takes what is there.</summary>
internal static class SecretFile
{
    public static string Once(string folder, string name, Func<string> make)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, name);
        if (!File.Exists(path))
            Make(path, make());
        return File.ReadAllText(path);
    }

    private static void Make(string path, string secret)
    {
        var draft = $"{path}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options))
            writer.Write(secret);
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
