namespace WestCoast.Governance.Hub.City;

/// <summary>A department's own grid layer, as the seeds name it. <see cref="ObjectClass"/> is the first six digits of its cells' codes (CJ/T 349).</summary>
internal sealed record Overlay(string Code, string Zh, string En, string Department, string ObjectClass, string? Crs = null);
