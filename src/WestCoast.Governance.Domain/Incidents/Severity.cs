namespace WestCoast.Governance.Domain.Incidents;

/// <summary>The four national levels of an emergency; a lower number is worse.</summary>
public enum Severity
{
    /// <summary>特别重大, red.</summary>
    Extreme = 1,

    /// <summary>重大, orange.</summary>
    Severe = 2,

    /// <summary>较大, yellow.</summary>
    Major = 3,

    /// <summary>一般, blue.</summary>
    General = 4,
}
