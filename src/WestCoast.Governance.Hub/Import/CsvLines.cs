using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace WestCoast.Governance.Hub.Import;

/// <summary>Reads CSV (RFC 4180) with a head line: each line as its non-empty fields, by the names of the columns, however the head line spells them.</summary>
internal static class CsvLines
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = head => head.Header.Trim(), TrimOptions = TrimOptions.Trim, DetectColumnCountChanges = true, MaxFieldSize = 20_000_000,
    };

    /// <summary>Throws <see cref="UnreadableRowException"/> when head line or structure are broken.</summary>
    public static List<(int Number, IReadOnlyDictionary<string, string> Fields)> Read(string text, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required)
    {
        using var csv = new CsvReader(new StringReader(text), Configuration);
        var lines = new List<(int, IReadOnlyDictionary<string, string>)>();
        try
        {
            if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord is not { } heads)
                throw new UnreadableRowException("file.empty", "The file holds no rows.");

            Check(heads, columns, required);
            var names = heads.Select(head => columns.First(column => column.Equals(head.Trim(), StringComparison.OrdinalIgnoreCase))).ToList();
            while (csv.Read())
            {
                var fields = names.Select((name, i) => (Head: name, Value: csv.GetField(i) ?? "")).Where(field => field.Value.Length > 0);
                lines.Add((csv.Parser.RawRow, fields.ToDictionary(field => field.Head, field => field.Value, StringComparer.OrdinalIgnoreCase)));
            }
        }
        catch (CsvHelperException e)
        {
            throw new UnreadableRowException("csv.malformed", $"Line {e.Context?.Parser?.RawRow}: {e.Message.Split('\n')[0].Trim()}");
        }

        return lines;
    }

    /// <summary>A misspelt column must not be silently left out.</summary>
    private static void Check(string[] heads, IReadOnlyCollection<string> columns, IReadOnlyCollection<string> required)
    {
        var known = new HashSet<string>(columns, StringComparer.OrdinalIgnoreCase);
        if (heads.FirstOrDefault(head => !known.Contains(head.Trim())) is { } unknown)
            throw new UnreadableRowException("csv.column-unknown", $"There is no column '{unknown}'; the columns are {string.Join(", ", columns)}.");
        if (required.FirstOrDefault(column => !heads.Any(head => head.Trim().Equals(column, StringComparison.OrdinalIgnoreCase))) is { } missing)
            throw new UnreadableRowException("csv.column-missing", $"The column '{missing}' is missing.");
        if (heads.GroupBy(head => head.Trim(), StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new UnreadableRowException("csv.column-twice", $"The column '{twice.Key}' is there twice.");
    }
}
