using Geo.Space.Places;

namespace Geo.Model.Siting;

/// <summary>A facility that stands and is not kept where it is.</summary>
/// <param name="MovesTo">Id of the planned site it moves to; null where it closes.</param>
public sealed record ClosedSite(string Id, string Name, string? NameEn, LonLat Place, string? MovesTo)
{
    /// <summary>The phase in which it closes or moves, from 1; null where all is done at once.</summary>
    public int? Phase { get; init; }
}
