using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>What the border does to the figures.</summary>
/// <param name="FacilitiesBeyond">Serving facilities beyond the border.</param>
/// <param name="RelyOnThem">Concerned people inside only because of them.</param>
/// <param name="NearerToBorder">Where none were given: concerned people who live nearer to the border than to their nearest facility; null where some were given or no boundary is known.</param>
public sealed record BorderReliance(int FacilitiesBeyond, People RelyOnThem, People? NearerToBorder);
