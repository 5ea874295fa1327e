using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Npgsql;

namespace WestCoast.Governance.Hub.Access;

/// <summary>Keeps the cookies' keys in the database, so that every process and every restart reads the same cookies.</summary>
internal sealed class KeysInStore(NpgsqlDataSource store) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var read = store.CreateCommand("select xml from data_protection_keys");
        using var reader = read.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
            keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var write = store.CreateCommand("insert into data_protection_keys (name, xml) values ($1, $2) on conflict (name) do update set xml = excluded.xml");
        write.Parameters.Add(new() { Value = friendlyName });
        write.Parameters.Add(new() { Value = element.ToString(SaveOptions.DisableFormatting) });
        write.ExecuteNonQuery();
    }
}
