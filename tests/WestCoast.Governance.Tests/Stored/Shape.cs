using System.Text;
using System.Text.Json;
using Marten;
using MassTransit.Serialization;
using Npgsql;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Tests.Stored;

/// <summary>A shape that outlives this version: where its samples lie, an example of today, and the very serializer that writes it.</summary>
internal sealed record Shape(string Folder, string Name, object Today)
{
    private static readonly ISerializer Marten =
        Store.Standalone(NpgsqlDataSource.Create("Host=nowhere.invalid"), TimeProvider.System).Options.Serializer();

    public Type Type => Today.GetType();

    public string Write(object value) => Folder switch
    {
        Shapes.Messages => JsonSerializer.Serialize(value, Type, SystemTextJsonMessageSerializer.Options),
        Shapes.States => JsonSerializer.Serialize(value, Type),
        _ => Marten.ToJson(value),
    };

    public object Read(string json) => Folder switch
    {
        Shapes.Messages => JsonSerializer.Deserialize(json, Type, SystemTextJsonMessageSerializer.Options)!,
        Shapes.States => JsonSerializer.Deserialize(json, Type)!,
        _ => Marten.FromJson(Type, new MemoryStream(Encoding.UTF8.GetBytes(json))),
    };

    public override string ToString() => $"{Folder}/{Name}";
}
