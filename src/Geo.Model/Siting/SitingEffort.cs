namespace Geo.Model.Siting;

/// <summary>How hard to look.</summary>
/// <param name="Seed">Of the trials that begin elsewhere.</param>
/// <param name="Work">Touches of a demand–site pair until the search ends, the same on any machine; null: no limit.</param>
public sealed record SitingEffort(ulong Seed = 1, long? Work = null);
