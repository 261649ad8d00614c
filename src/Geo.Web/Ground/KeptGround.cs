using Geo.Model.Studies;
using Geo.Present.Ground;
using Geo.Studies.Ground;

namespace Geo.Web.Ground;

/// <summary>Roads and hillshade of the study that is served: each read when it is first asked for, and kept.</summary>
sealed class KeptGround(Study study)
{
    readonly Lock _gate = new();
    Hillshade? _terrain;
    DrawnRoads? _roads;

    /// <summary>Null where the study gives none.</summary>
    /// <exception cref="Model.Imports.BadInputException">The file can't be used. It is read anew the next time: somebody may have mended it.</exception>
    public Hillshade? Terrain()
    {
        lock (_gate) return _terrain ??= GroundDrawing.Terrain(study, CancellationToken.None);
    }

    /// <inheritdoc cref="Terrain"/>
    public DrawnRoads? Roads()
    {
        lock (_gate) return _roads ??= GroundDrawing.Roads(study, CancellationToken.None);
    }
}
