namespace WestCoast.Governance.Simulators.Scenarios;

/// <summary>How one sensor feels a disturbance: the course, later and weaker the farther down the line it stands.</summary>
public sealed record SensorCourse(Disturbance Of, int PlaceInLine)
{
    public TimeSpan Begins => Of.Course[0].At + (Of.Delay * PlaceInLine);

    public TimeSpan Ends => Of.Course[^1].At + (Of.Delay * PlaceInLine);

    public double At(TimeSpan moment)
    {
        var local = moment - (Of.Delay * PlaceInLine);
        var next = Of.Course.Index().FirstOrDefault(point => point.Item.At >= local);
        if (next is { Index: 0 } || local > Of.Course[^1].At)
            return 0;

        var (before, after) = (Of.Course[next.Index - 1], next.Item);
        var share = (local - before.At) / (after.At - before.At);
        return (before.Value + ((after.Value - before.Value) * share)) * Math.Pow(Of.Fading, PlaceInLine);
    }
}
