using Geo.Analyse.ShortestPaths;
using Geo.Import.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Store.Networks;
using Geo.Studies.Outputs;

namespace Geo.Studies.Streets;

/// <summary>Prepares a road file for many questions: its network, and a hierarchy for each mode, in one file.</summary>
public static class NetworkBuildAct
{
    /// <exception cref="Model.Imports.BadInputException">The road file or a table can't be used.</exception>
    /// <exception cref="StoreException">The pack can't be written; what lay there stays.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped; what lay there stays.</exception>
    public static NetworkBuildReply Build(NetworkBuildRequest request, IProgress<RoadsProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var path = request.Out ?? RoadPacks.Beside(request.Roads);
        PackFault? mended = null;
        if (File.Exists(path))
        {
            if (Current(path, request, out mended, cancellation) is { } current) return current;
            mended ??= PackFault.OtherInputs;
        }

        var network = OpenedRoads.ReadFile(request.Roads, request.Tables, RoadsProgress.Of(progress, RoadsStep.Read), cancellation);
        PackedMode[] modes = [.. request.Modes.Distinct().Select((mode, at) => Prepare(network, mode, request, Part(progress, at, request.Modes.Distinct().Count()), cancellation))];
        Writing.Attempt(path, () => StreetPack.Write(path, StreetTables.Fingerprint(request.Tables), RoadPacks.SourceOf(path, request.Roads), network, modes, cancellation));
        return Reply(path, network, modes, isCurrent: false, mended);
    }

    /// <summary>What lies at the path, if it is all that is asked for.</summary>
    static NetworkBuildReply? Current(string path, NetworkBuildRequest request, out PackFault? fault, CancellationToken cancellation)
    {
        fault = null;
        try
        {
            using var pack = StreetPack.Open(path, StreetTables.Fingerprint(request.Tables));
            if (pack.Source != RoadPacks.SourceOf(path, request.Roads) || !RoadPacks.IsOf(pack, request.Roads)) return null;
            var modes = new List<PackedMode>();
            foreach (var mode in request.Modes.Distinct())
            {
                var graph = OpenedRoads.GraphOf(pack.Network, mode, request.Tables, request.WithTraffic, heights: null, cancellation).Graph;
                if (pack.FindHierarchy(mode, graph) is not { } hierarchy) return null;
                modes.Add(new(mode, graph, hierarchy));
            }

            return Reply(path, pack.Network, modes, isCurrent: true, null);
        }
        catch (PackException known)
        {
            fault = known.Fault;
            return null;
        }
    }

    static PackedMode Prepare(StreetNetwork network, TravelMode mode, NetworkBuildRequest request, OnePart? progress, CancellationToken cancellation)
    {
        var graph = OpenedRoads.GraphOf(network, mode, request.Tables, request.WithTraffic, heights: null, cancellation).Graph;
        var contracted = progress is null ? null : new Contracted(progress, Math.Max(1, graph.VertexCount));
        return new(mode, graph, Contraction.Contract(new(graph), contracted, cancellation));
    }

    static OnePart? Part(IProgress<RoadsProgress>? progress, int part, int parts) =>
        RoadsProgress.Of(progress, RoadsStep.Prepare) is { } whole ? new OnePart(whole, part, parts) : null;

    static NetworkBuildReply Reply(string path, StreetNetwork network, IReadOnlyList<PackedMode> modes, bool isCurrent, PackFault? mended) => new(
        path, network.Report,
        [.. modes.Select(mode => new PreparedMode(mode.Mode, mode.Graph.VertexCount, mode.Graph.ArcCount, Shortcuts(mode.Hierarchy.Up) + Shortcuts(mode.Hierarchy.Down)))],
        isCurrent, mended, new FileInfo(path).Length);

    static int Shortcuts(HierarchyArcs arcs)
    {
        var count = 0;
        foreach (var via in arcs.Via.Span) count += via < 0 ? 1 : 0;
        return count;
    }

    sealed class Contracted(IProgress<double> progress, int vertices) : IProgress<int>
    {
        public void Report(int value) => progress.Report((double)value / vertices);
    }

    sealed class OnePart(IProgress<double> whole, int part, int parts) : IProgress<double>
    {
        public void Report(double value) => whole.Report((part + value) / parts);
    }
}
