using WestCoast.Governance.Domain.Layers;

namespace WestCoast.Governance.Hub.Import;

/// <summary>What checking a delivery gave.</summary>
internal abstract record ImportChecked
{
    /// <summary>It may become a version. Notes are for the person importing.</summary>
    public sealed record Good(LayerDelivery Delivery, object Rows, IReadOnlyList<string> Notes) : ImportChecked;

    /// <summary>All that is wrong with it; at least one.</summary>
    public sealed record Refused(IReadOnlyList<RowProblem> Problems) : ImportChecked;

    public static ImportChecked Refuse(params RowProblem[] problems) => new Refused(problems);

    private ImportChecked() { }
}
