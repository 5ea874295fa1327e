namespace WestCoast.Governance.Hub.Access;

/// <summary>What the hub keeps of a device's secret.</summary>
internal sealed record DeviceCredential(string DeviceId, byte[] SecretHash);
