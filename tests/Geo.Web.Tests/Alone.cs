namespace Geo.Web.Tests;

/// <summary>Tests that ask what is on the shared server altogether, or what its process holds: after all others, one by one.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
