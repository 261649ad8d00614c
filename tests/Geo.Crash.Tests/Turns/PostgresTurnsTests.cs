using Geo.Crash.Tests.Servers;

namespace Geo.Crash.Tests.Turns;

[Collection(ServerGroup.Name)]
public sealed class PostgresTurnsTests(Cluster cluster) : TurnsContract
{
    protected override string Address { get; } = cluster.NewDatabase();

    protected override string Remains() => ServerState.Remains(cluster, Cluster.DatabaseOf(Address));
}
