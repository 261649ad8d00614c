using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Model.Surfaces;

namespace Geo.Analyse.Travel;

/// <summary>What is drawn into the ground, and what it was made of.</summary>
public sealed record TerrainLines
{
    /// <summary>As the study names its files.</summary>
    public required StudyTerrain Source { get; init; }

    /// <summary>Null: there are none, and nobody drives.</summary>
    public StreetNetwork? Roads { get; init; }

    /// <summary>How roads are travelled.</summary>
    public required ModeGraphOptions Options { get; init; }

    public IReadOnlyList<GroundLine> Rivers { get; init; } = [];

    /// <summary>Null: every road crosses rivers.</summary>
    public IReadOnlyList<GroundLine>? Bridges { get; init; }
}
