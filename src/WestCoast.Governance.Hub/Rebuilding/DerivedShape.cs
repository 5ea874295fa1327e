using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using WestCoast.Governance.Domain.Evaluation;
using WestCoast.Governance.Domain.Incidents;
using WestCoast.Governance.Hub.Assignments;
using WestCoast.Governance.Hub.Board;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Rebuilding;

/// <summary>
/// What the lines, states and limits in the database were made by: their fields, told by the types themselves, and the
/// number of the rules. What was made by another shape is made again from the events.
/// </summary>
internal static class DerivedShape
{
    /// <summary>Count up when the same events give another line, state or limit, though no field has changed.</summary>
    public const int Rules = 1;

    public static string Now { get; } = $"{Rules}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Fields())))[..16]}";

    public static async Task<bool> IsCurrent(NpgsqlDataSource store, CancellationToken ct)
    {
        await using var read = store.CreateCommand("select shape from derived_shape");
        return (string?)await read.ExecuteScalarAsync(ct) == Now;
    }

    public static async Task Remember(NpgsqlDataSource store, CancellationToken ct)
    {
        await using var write = store.CreateCommand("insert into derived_shape (shape) values ($1) on conflict (id) do update set shape = excluded.shape");
        write.Parameters.Add(new() { Value = Now });
        await write.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Throws <see cref="Refusal"/> when the board was made by another version.</summary>
    public static async Task Verify(NpgsqlDataSource store, CancellationToken ct)
    {
        try
        {
            if (await IsCurrent(store, ct))
                return;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
        }

        throw new Refusal("The board in this database was made by another version: run 'hub migrate' first.");
    }

    internal static string Fields()
    {
        var (told, text) = (new HashSet<Type>(), new StringBuilder());
        foreach (var type in new[] { typeof(IncidentRow), typeof(Incident), typeof(BoardLine), typeof(BoardWords), typeof(AssignmentRow), typeof(EvaluatedCase) })
            Tell(type, told, text);
        return text.ToString();
    }

    private static void Tell(Type type, HashSet<Type> told, StringBuilder text)
    {
        if (type.IsGenericType)
        {
            foreach (var part in type.GetGenericArguments())
                Tell(part, told, text);
        }

        if (type.Namespace?.StartsWith(nameof(WestCoast), StringComparison.Ordinal) != true || typeof(IEnumerable).IsAssignableFrom(type) || !told.Add(type))
            return;

        text.Append(type.Name).Append(':');
        if (type.IsEnum)
        {
            text.AppendJoin(',', Enum.GetNames(type)).Append('\n');
            return;
        }

        var fields = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(field => field.Name, StringComparer.Ordinal).ToList();
        text.AppendJoin(',', fields.Select(field => $"{field.Name} {field.PropertyType}")).Append('\n');
        foreach (var field in fields)
            Tell(field.PropertyType, told, text);
    }
}
