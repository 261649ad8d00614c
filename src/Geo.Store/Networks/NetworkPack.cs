using Geo.Model.Streets;

namespace Geo.Store.Networks;

/// <summary>
/// A graph and its hierarchy as they lie on the disk, prepared once: mapped into memory, checked, and used where they lie. Prepared anew when the inputs change or the file is not what was written.
/// </summary>
public sealed class NetworkPack : IDisposable
{
    readonly ColumnFile _file;

    NetworkPack(ColumnFile file, TravelGraph graph, TravelHierarchy hierarchy, PackFault? mended)
    {
        _file = file;
        (Graph, Hierarchy, Mended) = (graph, hierarchy, mended);
    }

    public TravelGraph Graph { get; }

    public TravelHierarchy Hierarchy { get; }

    /// <summary>Why the file that lay there was replaced; null where it was used, or where there was none.</summary>
    public PackFault? Mended { get; }

    /// <param name="fingerprint">SHA-256 of whatever the graph was made from: files, mode, speeds.</param>
    /// <exception cref="PackException">The file can't be used.</exception>
    /// <exception cref="IOException">The file is not there or can't be read.</exception>
    public static NetworkPack Open(string path, ReadOnlySpan<byte> fingerprint) => Open(path, fingerprint, null);

    /// <summary>The pack at a path, prepared and written there where it is missing, damaged, of another version or made from other inputs.</summary>
    /// <exception cref="IOException">The file can't be read or written.</exception>
    public static NetworkPack OpenOrBuild(string path, ReadOnlySpan<byte> fingerprint, Func<(TravelGraph Graph, TravelHierarchy Hierarchy)> build, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(build);
        PackFault? mended = null;
        if (File.Exists(path))
        {
            try
            {
                return Open(path, fingerprint, null);
            }
            catch (PackException fault)
            {
                mended = fault.Fault;
            }
        }

        var (graph, hierarchy) = build();
        Write(path, fingerprint, graph, hierarchy, cancellation);
        return Open(path, fingerprint, mended);
    }

    /// <summary>Writes a pack whole or not at all.</summary>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> fingerprint, TravelGraph graph, TravelHierarchy hierarchy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(hierarchy);
        ColumnFile.Write(
            path,
            fingerprint,
            [
                ("graph.first-out", graph.FirstOut), ("graph.head", graph.Head), ("graph.ms", graph.ArcMs), ("hierarchy.vertex-at", hierarchy.VertexAt),
                .. Columns("hierarchy.up", hierarchy.Up), .. Columns("hierarchy.down", hierarchy.Down),
            ],
            cancellation);
    }

    /// <summary>Lets go of the file: graph and hierarchy can no longer be used. No search may be under way in them.</summary>
    public void Dispose() => _file.Dispose();

    static NetworkPack Open(string path, ReadOnlySpan<byte> fingerprint, PackFault? mended)
    {
        var file = ColumnFile.Open(path, fingerprint);
        try
        {
            ReadOnlyMemory<int> Get(string name) => file.Find(name) ?? throw new PackException(path, PackFault.Damaged);
            HierarchyArcs Arcs(string half) => new(Get($"{half}.first"), Get($"{half}.other"), Get($"{half}.ms"), Get($"{half}.via"));
            var graph = new TravelGraph(Get("graph.first-out"), Get("graph.head"), Get("graph.ms"));
            var hierarchy = new TravelHierarchy(Get("hierarchy.vertex-at"), Arcs("hierarchy.up"), Arcs("hierarchy.down"), graph.ArcCount);
            return hierarchy.VertexCount == graph.VertexCount ? new(file, graph, hierarchy, mended) : throw new PackException(path, PackFault.Damaged);
        }
        catch (Exception failure)
        {
            file.Dispose();

            // The checksum was right, so somebody wrote it so: still no columns that a search may read unchecked.
            if (failure is ArgumentException) throw new PackException(path, PackFault.Damaged, failure);
            throw;
        }
    }

    static (string Name, ReadOnlyMemory<int> Values)[] Columns(string half, HierarchyArcs arcs) =>
        [($"{half}.first", arcs.First), ($"{half}.other", arcs.Other), ($"{half}.ms", arcs.Ms), ($"{half}.via", arcs.Via)];
}
