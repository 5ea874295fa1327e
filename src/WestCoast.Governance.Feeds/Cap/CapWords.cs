namespace WestCoast.Governance.Feeds.Cap;

/// <summary>What a message is to those it names (clause 3.2.1).</summary>
public enum CapMessageType
{
    Alert = 1,
    Update,
    Cancel,
    Ack,
    Error,
}

/// <summary>Whom it is for.</summary>
public enum CapScope
{
    Public = 1,
    Restricted,
    Private,
}

/// <summary>Which sort of event (clause 3.2.2).</summary>
public enum CapCategory
{
    Geo = 1,
    Met,
    Safety,
    Security,
    Rescue,
    Fire,
    Health,
    Env,
    Transport,
    Infra,
    CBRNE,
    Other,
}

/// <summary>What those concerned shall do.</summary>
public enum CapResponseType
{
    Shelter = 1,
    Evacuate,
    Prepare,
    Execute,
    Avoid,
    Monitor,
    Assess,
    AllClear,
    None,
}

/// <summary>When something must be done.</summary>
public enum CapUrgency
{
    Immediate = 1,
    Expected,
    Future,
    Past,
    Unknown,
}

/// <summary>How bad it is.</summary>
public enum CapSeverity
{
    Extreme = 1,
    Severe,
    Moderate,
    Minor,
    Unknown,
}

/// <summary>How sure it is.</summary>
public enum CapCertainty
{
    Observed = 1,
    Likely,
    Possible,
    Unlikely,
    Unknown,
}
