using Geo.Analyse.Streets;
using Geo.Model.Studies;
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
    /// <summary>Who lives by its streets; null where nobody was asked about.</summary>
    public ModePeople? People { get; init; }

    /// <param name="people">Null: nobody is held against the streets.</param>
    public static ModeInfo Of(ModeGraph mode, PopulationInput? people, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mode);
        var islands = ModeIslands.Of(mode);
        return new(
            mode.Mode, mode.Graph.VertexCount, mode.Graph.ArcCount, mode.Splits, islands.WeakLengthMm.Sum(), islands.WeakLengthMm.Count,
            islands.WeakLengthMm.Count > 0 ? islands.WeakLengthMm[0] : 0, islands.StrongVertices.Count > 0 ? islands.StrongVertices[0] : 0)
        {
            People = people is null ? null : ModePeople.Of(mode, islands, people, cancellation),
        };
    }
}
