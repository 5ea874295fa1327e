using System.Text;
using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Mappings.Reports;
using WestCoast.Governance.Hub.City;

namespace WestCoast.Governance.Hub.Feeds.Mapped;

/// <summary>Whether a mapping does what it should, before it is used: every element of its sample becomes a signal here, and every kind of its table is known.</summary>
internal sealed class MappingTrial(TranslateReport translate, Catalogue catalogue)
{
    /// <summary>Nothing when it is good; else each thing that is wrong, with its code first.</summary>
    public IReadOnlyList<string> Faults(ReportMapping mapping, string sample, DateTimeOffset now)
    {
        var words = mapping.Kind.Table.Values.Append(mapping.Kind.Otherwise).OfType<string>().Distinct();
        var faults = words.Where(word => catalogue.Named(word) is null).Select(word => $"kind.unknown: '{word}' of its table").ToList();
        var read = mapping.Apply(Encoding.UTF8.GetBytes(sample), now);
        faults.AddRange(read.Refused.Select(refused => $"{refused.Reason}: {Place(refused.Element)}: {refused.Detail}"));
        foreach (var mapped in read.Reports)
        {
            // a sample is of no world, and its people are nobody's
            var (_, refused) = translate.Of(mapped.Report with { Status = null, Reporter = null }, mapping.Feed, "sample", new RawMessage { MediaType = "application/json", Bytes = [] }, now);
            if (refused is not null)
                faults.Add($"{refused.Reason}: {Place(mapped.Element)}: {refused.Detail}");
        }

        if (read is { Reports.Count: 0, Refused.Count: 0 })
            faults.Add("mapping.sample.empty: the sample holds no report");
        return faults;
    }

    private static string Place(int? element) => element is { } n ? $"element {n} of the sample" : "the sample";
}
