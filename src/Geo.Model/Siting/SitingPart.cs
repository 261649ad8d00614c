namespace Geo.Model.Siting;

/// <summary>Part of a demand point's weight that goes to a site.</summary>
public sealed record SitingPart(int Demand, int Site, long Weight);
