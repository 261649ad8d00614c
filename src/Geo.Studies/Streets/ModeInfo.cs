using Geo.Analyse.Streets;
using Geo.Model.Travel;

namespace Geo.Studies.Streets;

/// <summary>What a network is for one mode.</summary>
/// <param name="Splits">Vertices beside junctions because of turn restrictions.</param>
/// <param name="LengthMm">Of streets it may travel in some direction.</param>
/// <param name="Islands">Parts between which no street leads.</param>
/// <param name="MainLengthMm">Length of the largest of them.</param>
/// <param name="MainStrong">Vertices of the largest part within which one comes from everywhere to everywhere.</param>
public sealed record ModeInfo(TravelMode Mode, int Vertices, int Arcs, int Splits, long LengthMm, int Islands, long MainLengthMm, int MainStrong)
{
    public static ModeInfo Of(ModeGraph mode)
    {
        ArgumentNullException.ThrowIfNull(mode);
        var islands = ModeIslands.Of(mode);
        return new(
            mode.Mode, mode.Graph.VertexCount, mode.Graph.ArcCount, mode.Splits, islands.WeakLengthMm.Sum(), islands.WeakLengthMm.Count,
            islands.WeakLengthMm.Count > 0 ? islands.WeakLengthMm[0] : 0, islands.StrongVertices.Count > 0 ? islands.StrongVertices[0] : 0);
    }
}
