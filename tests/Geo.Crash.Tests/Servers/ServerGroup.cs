namespace Geo.Crash.Tests.Servers;

/// <summary>Tests that share one server, one after the other: some of them restart it.</summary>
[CollectionDefinition(Name)]
public sealed class ServerGroup : ICollectionFixture<Cluster>
{
    public const string Name = "server";
}
