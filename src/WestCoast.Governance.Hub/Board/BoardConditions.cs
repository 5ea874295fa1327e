using WestCoast.Governance.Domain.Access;
using WestCoast.Governance.Hub.Access;

namespace WestCoast.Governance.Hub.Board;

/// <summary>Which lines are meant: conditions on the board's table (b), each with its values in the order of its question marks.</summary>
internal sealed class BoardConditions
{
    /// <summary>So many places are compared one by one, and found by index; more are put into a hash.</summary>
    private const int Few = 48;

    private readonly List<string> _all = ["true"];
    private readonly List<object> _values = [];

    public string Sql => string.Join(" and ", _all);

    public object[] Values => [.. _values];

    /// <summary>Whether board_words (w) is asked too.</summary>
    public bool AsksWords { get; private set; }

    public BoardConditions And(string sql, params object[] values)
    {
        _all.Add(sql);
        _values.AddRange(values);
        return this;
    }

    public BoardConditions Is(string column, string? value) => string.IsNullOrEmpty(value) ? this : And($"b.{column} = ?", value);

    /// <summary>What the seat sees; the same as <see cref="Permissions"/> says of a single incident.</summary>
    public BoardConditions SeenBy(Seat seat, Scopes scopes)
    {
        if (!Permissions.MayEver(seat.Role, Deed.See) || seat is { Role: SeatRoles.Department, Department: null })
            return And("false");
        if (seat.Role == SeatRoles.Department)
            And("b.departments @> ?", (object)new[] { seat.Department! });
        if (scopes.Codes(seat.Division) is not { } codes)
            return this;

        return seat is { Role: SeatRoles.GridWorker, Worker: { } worker }
            ? And($"({Touches(codes)} or b.workers @> ?)", codes.ToArray(), new[] { worker })
            : Within(codes);
    }

    /// <summary>Null: everywhere.</summary>
    public BoardConditions Within(IReadOnlyCollection<string>? codes) => codes is null ? this : And(Touches(codes), (object)codes.ToArray());

    /// <summary>Every word of the text must be in the line, or in the name of its kind.</summary>
    public BoardConditions Says(string? text, Func<string, IReadOnlyList<string>> kindsCalled)
    {
        foreach (var word in BoardWords.Split(text ?? "").Take(SearchWord.Most))
        {
            AsksWords = true;
            if (kindsCalled(word) is { Count: > 0 } kinds)
                And("(w.words like ? or w.kind = any(?))", SearchWord.Pattern(word), kinds.ToArray());
            else
                And("w.words like ?", SearchWord.Pattern(word));
        }

        return this;
    }

    private static string Touches(IReadOnlyCollection<string> codes) =>
        codes.Count <= Few ? "b.reach && ?" : "exists (select 1 from unnest(b.reach) touched where touched = any(?))";
}
