using Geo.Analyse.CostSurfaces;
using Geo.Import.Rasters;
using Geo.Model.Imports;
using Geo.Model.Surfaces;

namespace Geo.Studies.Surfaces;

/// <summary>From files to a friction surface.</summary>
sealed class SurfaceMaking(SurfaceRequest request, IProgress<SurfaceStep>? progress, CancellationToken cancellation)
{
    // One cell in a hundred: a coast where the heights end a little before the ground does.
    const long MostWithoutHeight = 100;

    int _roadCells, _roadsLeftOut, _riverCells, _crossedCells;

    /// <exception cref="BadInputException">A file can't be used, or parts do not fit together.</exception>
    public (FrictionSurface Surface, SurfaceGround Ground) Make()
    {
        progress?.Report(SurfaceStep.Ground);
        IReadOnlyList<GroundSpeed> speeds = request.Speeds is { } table ? SpeedTable.Read(table, cancellation) : [];
        var draft = request.Friction is { } friction ? OfFriction(friction) : OfClasses(request.Classes!, speeds);
        progress?.Report(SurfaceStep.Lines);
        Draw(draft, speeds);
        progress?.Report(SurfaceStep.Heights);
        var heights = request.Heights is { } path ? SurfaceFile.Read(path, request.Crs, cancellation) : null;
        var surface = draft.Finish(heights, out var without);
        var (open, climbing) = draft.Count();
        if (without * MostWithoutHeight > climbing) throw new BadInputException(new Fault(FaultCode.HeightsMissing, request.Heights!, 0, "", $"{without}", $"{climbing}"));
        return (surface, new(draft.Grid, open, climbing, without, _roadCells, _roadsLeftOut, _riverCells, _crossedCells));
    }

    GroundDraft OfFriction(string path)
    {
        var friction = SurfaceFile.Read(path, request.Crs, cancellation);
        var (bad, first) = (0L, 0f);
        foreach (var value in friction.Values)
        {
            if (float.IsNaN(value) || value is > 0 and < float.PositiveInfinity) continue;
            if (bad++ == 0) first = value;
        }

        if (bad > 0) throw new BadInputException(new Fault(FaultCode.FrictionInvalid, path, 0, "", $"{bad}", FormattableString.Invariant($"{first}")));
        return GroundDraft.OfFriction(friction);
    }

    GroundDraft OfClasses(string path, IReadOnlyList<GroundSpeed> speeds)
    {
        if (Directory.Exists(path)) return GroundDraft.OfFractions(FractionFolder.Read(FractionFolder.List(path, speeds), request.Crs, cancellation));
        var draft = GroundDraft.OfClasses(SurfaceFile.Read(path, request.Crs, cancellation), speeds, out var unknown);
        if (unknown.Count > 0) throw new BadInputException(new Fault(FaultCode.GroundClassUnknown, path, 0, "class", string.Join(", ", unknown.Take(12).Select(one => $"{one.Key} ({one.Value})"))));
        return draft;
    }

    void Draw(GroundDraft draft, IReadOnlyList<GroundSpeed> speeds)
    {
        if (request.Roads is { } roads) _roadCells = draft.BurnRoads(GroundLineLayer.ReadRoads(roads, request.Crs, speeds, out _roadsLeftOut, cancellation));
        if (request.Rivers is not { } rivers) return;
        var bridges = request.Bridges is { } path ? GroundLineLayer.Read(path, request.Crs, cancellation) : null;
        (_riverCells, _crossedCells) = draft.Block(GroundLineLayer.Read(rivers, request.Crs, cancellation), bridges);
    }
}
