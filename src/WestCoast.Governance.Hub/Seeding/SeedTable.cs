namespace WestCoast.Governance.Hub.Seeding;

/// <summary>One seed file as it was loaded; every process reads the same from the store.</summary>
internal sealed record SeedTable(string Name, string Json, DateTimeOffset LoadedAt);
