using System.Security.Cryptography;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>The hub's signature under its checkpoints: ECDSA P-256, made once; the public half lies beside the checkpoints.</summary>
internal static class AuditKey
{
    public const string PublicName = "audit-key.pub.pem";
    private const string Name = "audit-key.pem";

    /// <summary>The private key from the secrets; sees to it that the public one is in <paramref name="folder"/>.</summary>
    public static ECDsa Open(string secrets, string folder)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(SecretFile.Once(secrets, Name, static () =>
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return made.ExportPkcs8PrivateKeyPem() + "\n";
        }));
        var beside = Path.Combine(Directory.CreateDirectory(folder).FullName, PublicName);
        if (!File.Exists(beside))
            File.WriteAllText(beside, key.ExportSubjectPublicKeyInfoPem() + "\n");
        return key;
    }

    public static ECDsa Public(string path)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(path));
        return key;
    }
}
