namespace WestCoast.Governance.Feeds.Hj212;

/// <summary>What the mark of a value says (HJ 212-2017, 6.6.4): only N is a valid measurement; where 2005 leaves the mark out, it is one.</summary>
public static class Hj212Mark
{
    /// <summary>The mark 3 is 2005's "normal" of air stations.</summary>
    public static bool IsValid(string? mark) => mark is null or "N" or "3";

    /// <summary>What is wrong with the instrument, in the dispatcher's words; null for a mark that is none of the instrument's fault.</summary>
    public static string? FaultOf(string? mark) => mark switch
    {
        "D" => "监测仪器故障",
        "B" => "监测仪器通信异常",
        "T" => "超出测量上限，实际值可能更高",
        "P" => "监测仪器断电",
        _ => null,
    };
}
