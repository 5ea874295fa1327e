using WestCoast.Governance.Domain.Incidents;

namespace WestCoast.Governance.Domain.Layers;

/// <summary>The answer to a change of the layers: what now happens (null: nothing, it is so already), or why it may not.</summary>
public abstract record LayerDecision
{
    public sealed record Accepted(LayerEvent? Happened) : LayerDecision;

    public sealed record Refused(string Code, string Reason) : LayerDecision;

    private LayerDecision() { }
}

/// <summary>A checked delivery, waiting for its number.</summary>
public sealed record LayerDelivery(string Layer, DateOnly Effective, string? Crs, string File, string Sha256, int Rows, LayerSource Source);

/// <summary>The rules of versions: they follow one another in time, and only the newest can be taken back. Pure.</summary>
public static class LayerDecider
{
    /// <summary>Accepted with nothing to do when the newest version is this very file, coordinate system and day already.</summary>
    public static LayerDecision Import(LayerHistory history, LayerDelivery delivery, DateTimeOffset now, Actor by)
    {
        var latest = history.Latest(delivery.Layer);
        if (latest is not null && IsSame(latest, delivery))
            return new LayerDecision.Accepted(null);
        if (latest is not null && delivery.Effective < latest.Effective)
            return new LayerDecision.Refused("layer.effective-too-early", $"Version {latest.Version} of {latest.Layer} begins on {latest.Effective:yyyy-MM-dd}; a newer one cannot begin before it ({delivery.Effective:yyyy-MM-dd}).");

        var number = history.Of(delivery.Layer).Count + 1;
        return new LayerDecision.Accepted(new LayerImported(
            delivery.Layer, number, delivery.Effective, delivery.Crs, delivery.File, delivery.Sha256, delivery.Rows, delivery.Source, now, by));
    }

    public static LayerDecision RollBack(LayerHistory history, string layer, DateTimeOffset now, Actor by) => history.Standing(layer) switch
    {
        [] => new LayerDecision.Refused("layer.unknown", $"There is no layer {layer} with a version."),
        [var only] => new LayerDecision.Refused("layer.nothing-before", $"Version {only.Version} is the only one of {layer}; there is none to go back to."),
        [.., var newest] => new LayerDecision.Accepted(new LayerRolledBack(layer, newest.Version, now, by)),
    };

    private static bool IsSame(LayerVersion latest, LayerDelivery delivery) =>
        latest.Sha256 == delivery.Sha256 && latest.Crs == delivery.Crs && latest.Effective == delivery.Effective;
}
