using Geo.Analyse.CostSurfaces;
using Geo.Import.Rasters;
using Geo.Import.Streets;
using Geo.Model.Imports;
using Geo.Model.Surfaces;
using Geo.Studies.Streets;

namespace Geo.Studies.Surfaces;

/// <summary>From files to a friction surface.</summary>
sealed class SurfaceMaking(SurfaceRequest request, IProgress<SurfaceStep>? progress, CancellationToken cancellation)
{
    // One cell in a hundred: a coast where the heights end a little before the ground does.
    const long MostWithoutHeight = 100;

    int _roadCells, _roadsLeftOut, _riverCells, _crossedCells;
    SurfaceRoads? _roads;

    /// <exception cref="BadInputException">A file can't be used, or parts do not fit together.</exception>
    public (FrictionSurface Surface, SurfaceGround Ground) Make()
    {
        progress?.Report(SurfaceStep.Ground);
        IReadOnlyList<GroundSpeed> speeds = request.Speeds is { } table ? SpeedTable.Read(table, cancellation) : [];
        var draft = request.Friction is { } friction ? OfFriction(friction) : OfClasses(request.Classes!, speeds);
        progress?.Report(SurfaceStep.Lines);
        Draw(draft, speeds);
        progress?.Report(SurfaceStep.Heights);
        var heights = request.Heights is { } path ? HeightFile.Read(path, request.Crs, cancellation) : null;
        var surface = draft.Finish(heights, out var without);
        var (open, climbing) = draft.Count();
        if (without * MostWithoutHeight > climbing) throw new BadInputException(new Fault(FaultCode.HeightsMissing, request.Heights!, 0, "", $"{without}", $"{climbing}"));
        return (surface, new(draft.Grid, open, climbing, without, _roadCells, _roadsLeftOut, _riverCells, _crossedCells, _roads));
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
        if (request.Roads is { } roads)
        {
            var lines = RoadsOf(roads, speeds);
            _roadCells = draft.BurnRoads(lines);
            if (_roadCells == 0) throw Off(roads);
        }

        if (request.Rivers is not { } path) return;
        var rivers = GroundLineLayer.Read(path, request.Crs, cancellation);
        if (!draft.Touches(rivers)) throw Off(path);
        (_riverCells, _crossedCells) = draft.Block(rivers, request.Bridges is { } bridges ? BridgesOf(bridges) : null);
    }

    IEnumerable<GroundLine> RoadsOf(string path, IReadOnlyList<GroundSpeed> speeds)
    {
        if (request.Speeds is not null && !IsNetwork(path)) return GroundLineLayer.ReadRoads(path, request.Crs, speeds, out _roadsLeftOut, cancellation);
        var network = OpenedRoads.Read(path, request.Tables, null, cancellation);
        _roadsLeftOut = (int)network.Report.StreetsRejected;
        _roads = new(network, request.Mode, new() { Speeds = StreetTables.Load(request.Tables), WithTraffic = request.WithTraffic });
        return RoadGround.Lines(network, request.Mode, _roads.Options);
    }

    IReadOnlyList<GroundLine> BridgesOf(string path)
    {
        if (!IsNetwork(path)) return GroundLineLayer.Read(path, request.Crs, cancellation);
        var network = path == request.Roads && _roads is not null ? _roads.Network : OpenedRoads.Read(path, request.Tables, null, cancellation);
        GroundLine[] bridges = [.. RoadGround.Crossings(network)];
        return bridges.Length > 0 ? bridges : throw new BadInputException(new Fault(FaultCode.NoRowAccepted, path, 0, "bridge", $"{network.Report.StreetsRead}", "bridge, tunnel, ford, route=ferry"));
    }

    static bool IsNetwork(string path) => OpenedRoads.IsOsm(path) || RoadPacks.IsPack(path);

    static BadInputException Off(string path) => new(new Fault(FaultCode.LinesOffSurface, path, 0, "", ""));
}
