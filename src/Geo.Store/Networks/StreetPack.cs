using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Store.Networks;

/// <summary>
/// A street network with hierarchies of some of its modes as they lie on the disk, prepared once. The hierarchies are used where they lie; the network is copied into memory. Whether a hierarchy fits is told by the graph
/// that it is asked for: other speeds make another graph, which is then searched plainly.
/// </summary>
public sealed class StreetPack : IDisposable
{
    const string Text = "streets.text";

    readonly ColumnFile _file;
    readonly string _path;
    readonly PackText _text;

    StreetPack(ColumnFile file, string path, PackText text, StreetNetwork network) => (_file, _path, _text, Network) = (file, path, text, network);

    public StreetNetwork Network { get; }

    /// <summary>Modes with a hierarchy, in the order they were prepared.</summary>
    public IReadOnlyList<TravelMode> Modes => [.. _text.Graphs.Select(graph => graph.Mode)];

    /// <summary>Where the road file lay that it was made from, seen from the pack's own folder.</summary>
    public string Source => _text.Source;

    /// <param name="fingerprint">Of the tables that rule how roads are read, as they are now.</param>
    /// <exception cref="PackException">The file can't be used; which of the reasons it is, is said.</exception>
    /// <exception cref="IOException">The file is not there or can't be read.</exception>
    public static StreetPack Open(string path, ReadOnlySpan<byte> fingerprint)
    {
        var file = ColumnFile.Open(path, fingerprint);
        try
        {
            ReadOnlyMemory<int> Get(string name) => file.Find(name) ?? throw new PackException(path, PackFault.Damaged);
            var text = PackText.Read(MemoryMarshal.AsBytes(Get(Text).Span));
            return new(file, path, text, StreetColumns.Read(Get, text));
        }
        catch (Exception failure)
        {
            file.Dispose();

            // The checksum was right, so somebody wrote it so.
            if (failure is ArgumentException or JsonException or InvalidOperationException or FormatException or KeyNotFoundException or OverflowException) throw new PackException(path, PackFault.Damaged, failure);
            throw;
        }
    }

    /// <summary>Writes a pack whole or not at all. The same inputs write the same bytes.</summary>
    /// <param name="source">The road file, seen from the pack's folder.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> fingerprint, string source, StreetNetwork network, IReadOnlyList<PackedMode> modes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(modes);
        var text = new PackText(source, network.Report, network.Names, network.GroundWords, network.SpeedsAreTravelled, [.. modes.Select(mode => (mode.Mode, Checksum(mode.Graph)))]);
        ColumnFile.Write(
            path,
            fingerprint,
            [(Text, text.ToColumn()), .. StreetColumns.Of(network), .. modes.SelectMany(mode => Columns(mode.Mode, mode.Hierarchy))],
            cancellation);
    }

    /// <summary>The hierarchy of a mode's graph; null where the pack has none for the mode, or that of another graph. Valid until the pack is disposed.</summary>
    /// <exception cref="PackException">What lies there is no hierarchy.</exception>
    public TravelHierarchy? FindHierarchy(TravelMode mode, TravelGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!_text.Graphs.Any(known => known.Mode == mode && known.Checksum == Checksum(graph))) return null;
        try
        {
            ReadOnlyMemory<int> Get(string name) => _file.Find($"{mode.Word()}.{name}") ?? throw new PackException(_path, PackFault.Damaged);
            HierarchyArcs Arcs(string half) => new(Get($"{half}.first"), Get($"{half}.other"), Get($"{half}.ms"), Get($"{half}.via"));
            var hierarchy = new TravelHierarchy(Get("vertex-at"), Arcs("up"), Arcs("down"), graph.ArcCount);
            return hierarchy.VertexCount == graph.VertexCount ? hierarchy : throw new PackException(_path, PackFault.Damaged);
        }
        catch (ArgumentException failure)
        {
            throw new PackException(_path, PackFault.Damaged, failure);
        }
    }

    /// <summary>Lets go of the file: its hierarchies can no longer be used. No search may be under way in them.</summary>
    public void Dispose() => _file.Dispose();

    static string Checksum(TravelGraph graph)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in (ReadOnlyMemory<int>[])[graph.FirstOut, graph.Head, graph.ArcMs]) hash.AppendData(MemoryMarshal.AsBytes(column.Span));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static (string Name, ReadOnlyMemory<int> Values)[] Columns(TravelMode mode, TravelHierarchy hierarchy) =>
        [($"{mode.Word()}.vertex-at", hierarchy.VertexAt), .. Columns($"{mode.Word()}.up", hierarchy.Up), .. Columns($"{mode.Word()}.down", hierarchy.Down)];

    static (string Name, ReadOnlyMemory<int> Values)[] Columns(string half, HierarchyArcs arcs) =>
        [($"{half}.first", arcs.First), ($"{half}.other", arcs.Other), ($"{half}.ms", arcs.Ms), ($"{half}.via", arcs.Via)];
}
