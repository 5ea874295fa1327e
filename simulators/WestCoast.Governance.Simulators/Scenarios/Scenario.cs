namespace WestCoast.Governance.Simulators.Scenarios;

/// <summary>An invented stretch of city life: what is usual, what goes wrong, and who reports it. Times count from the start.</summary>
public sealed record Scenario
{
    public required string Name { get; init; }
    public required string En { get; init; }
    public required string Zh { get; init; }
    public required TimeSpan Duration { get; init; }
    public IReadOnlyList<Usual> Usual { get; init; } = [];
    public IReadOnlyList<Disturbance> Disturbances { get; init; } = [];
    public IReadOnlyList<CivicReport> Reports { get; init; } = [];
}

/// <summary>What a healthy sensor of this measure shows.</summary>
public sealed record Usual(string Measure, double Value, double Spread);

/// <summary>
/// Something that spreads along a line: the sensor of its kind that is nearest to each point feels the course, each
/// later than the one before, and weaker.
/// </summary>
public sealed record Disturbance
{
    public required string Id { get; init; }
    public required string IncidentKind { get; init; }
    public required IReadOnlyList<Spot> Along { get; init; }
    public required TimeSpan Delay { get; init; }
    public required double Fading { get; init; }

    /// <summary>An alarmed detector speaks more often than a quiet one.</summary>
    public required TimeSpan Every { get; init; }

    /// <summary>What comes on top of the usual value, straight lines between the points.</summary>
    public required IReadOnlyList<CoursePoint> Course { get; init; }
}

public sealed record CoursePoint(TimeSpan At, double Value);

public sealed record Spot(double Lon, double Lat);

/// <summary>A department or a citizen reports something, at <see cref="Position"/> or close to where a disturbance begins.</summary>
public sealed record CivicReport
{
    public required TimeSpan At { get; init; }
    public required string Feed { get; init; }
    public required string Kind { get; init; }
    public required int Severity { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public string? Address { get; init; }
    public Spot? Position { get; init; }
    public string? Near { get; init; }
}
