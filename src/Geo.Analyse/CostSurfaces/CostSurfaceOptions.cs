using Geo.Model.Travel;

namespace Geo.Analyse.CostSurfaces;

/// <summary>How a surface is travelled over.</summary>
public sealed record CostSurfaceOptions
{
    /// <summary>Sixteen unless said otherwise: a way in open ground is at most 2.7 % too long, with eight 8.2 %.</summary>
    public Neighbours Neighbours { get; init; } = Neighbours.Sixteen;

    /// <summary>It matters where there are heights.</summary>
    public TravelDirection Direction { get; init; } = TravelDirection.Towards;

    /// <summary>It matters where there are heights.</summary>
    public SlopePace Slope { get; init; } = SlopePace.Tobler;
}
