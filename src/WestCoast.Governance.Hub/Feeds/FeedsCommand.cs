using System.CommandLine;
using WestCoast.Governance.Hub.Feeds.Mapped;
using WestCoast.Governance.Hub.Stations.Replay;

namespace WestCoast.Governance.Hub.Feeds;

/// <summary><c>hub feeds …</c>: what concerns the ways in, without a running hub.</summary>
internal static class FeedsCommand
{
    public static Command Create() => new("feeds", "The ways in: trying a mapping on a sample, bringing one into use, decoding kept frames again.")
    {
        TryMapping.Create(),
        MappingCommands.Create(),
        ReplayCommand.Create(),
    };
}
