using WestCoast.Governance.Feeds.Reports;

namespace WestCoast.Governance.Feeds.Mappings.Reports;

/// <summary>A report as a mapping understood it; its kind, place and world others judge.</summary>
/// <param name="Element">Its place in the array, from 0; 0 where the body is the only one.</param>
/// <param name="Raw">That element as it came, without who reported it.</param>
public sealed record MappedReport(int Element, DepartmentReport Report, byte[] Raw);

/// <summary>An element that is no report, and why; <paramref name="Element"/> is null when it is the body as a whole.</summary>
public sealed record RefusedElement(int? Element, string Reason, string Detail, byte[] Raw);

/// <summary>What a body became. One bad element does not take the good ones with it: both lists may have content.</summary>
public sealed record ReportMappingRead(IReadOnlyList<MappedReport> Reports, IReadOnlyList<RefusedElement> Refused);
