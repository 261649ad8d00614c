using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Streets;
using Geo.Import.Osm;
using Geo.Import.Streets;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Studies.Streets;

/// <summary>A road file as one mode travels it, or a pack that was made of one.</summary>
/// <param name="Network">What the file holds.</param>
public sealed record OpenedRoads(StreetNetwork Network, ModeGraph Mode)
{
    static readonly string[] s_osm = [".pbf", ".osm", ".osm.gz", ".osm.bz2", ".osm.xml", ".osm.xz", ".osm.zst"];

    /// <summary>Whether a file is OpenStreetMap by its ending.</summary>
    public static bool IsOsm(string roads) => s_osm.Any(ending => roads.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Prepared for the mode; null where searches are plain. Times are the same either way.</summary>
    public TravelHierarchy? Hierarchy { get; init; }

    /// <param name="roads">A pack (<c>.pack</c>), or a road file, whose pack is used where one lies beside it.</param>
    /// <param name="tables">A folder with tables of speeds to use instead of the product's own.</param>
    /// <param name="heights">A raster of heights in metres, for a mode that feels slopes; null: slopes change nothing.</param>
    /// <exception cref="Model.Imports.BadInputException">The file or a table can't be used.</exception>
    public static OpenedRoads Open(string roads, TravelMode mode, string? tables, bool withTraffic, string? heights, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (RoadPacks.Find(roads, mode, tables, withTraffic, cancellation) is { } pack)
        {
            var packed = GraphOf(pack.Network, mode, tables, withTraffic, heights, cancellation);
            return new(pack.Network, packed) { Hierarchy = RoadPacks.HierarchyOf(pack, packed, roads) };
        }

        var network = ReadFile(roads, tables, progress, cancellation);
        return new(network, GraphOf(network, mode, tables, withTraffic, heights, cancellation));
    }

    /// <summary>A road file of any format, or a pack.</summary>
    /// <exception cref="Model.Imports.BadInputException">The file or a table can't be used.</exception>
    public static StreetNetwork Read(string roads, string? tables, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(roads);
        if (!RoadPacks.IsPack(roads)) return ReadFile(roads, tables, progress, cancellation);
        using var pack = RoadPacks.Open(roads, tables);
        return pack.Network;
    }

    /// <summary>Searches on the mode's graph, by its hierarchy where there is one.</summary>
    public TravelTimes Times() => new(Mode.Graph, Hierarchy);

    /// <summary>A road file of any format: OpenStreetMap by its ending (<c>.pbf</c>, <c>.osm</c>, <c>.osm.gz</c>), everything else as a layer of lines.</summary>
    internal static StreetNetwork ReadFile(string roads, string? tables, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (IsOsm(roads)) return OsmNetwork.Read(roads, Path.GetFullPath(roads), tables, progress, cancellation);
        return LineLayerNetwork.Read(new StudySource { Role = SourceRole.Places, Path = roads }, Environment.CurrentDirectory, tables: tables, cancellation: cancellation);
    }

    /// <summary>The roads of a study.</summary>
    /// <param name="folder">The study's, from which its paths start.</param>
    /// <exception cref="Model.Imports.BadInputException">The file or a table can't be used.</exception>
    public static StreetNetwork Read(StudyRoads roads, string folder, string? tables, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(roads);
        var source = roads.Source;
        if (s_osm.Any(ending => source.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return OsmNetwork.Read(source.Path, Path.Combine(folder, source.Path), tables, null, cancellation);
        var columns = source.Columns;
        var layer = new LineLayer
        {
            ClassColumn = columns.GetValueOrDefault("class"),
            SpeedColumn = columns.GetValueOrDefault("speed"),
            OnewayColumn = columns.GetValueOrDefault("oneway"),
            NameColumn = columns.GetValueOrDefault("name"),
            Tolerance = roads.Join,
        };
        return LineLayerNetwork.Read(source with { Columns = new Dictionary<string, string>() }, folder, layer, tables, cancellation);
    }

    /// <param name="heights">A raster of heights in metres, for a mode that feels slopes; null: slopes change nothing.</param>
    /// <exception cref="Model.Imports.BadInputException">A table or the heights can't be used, or the heights do not cover the roads.</exception>
    public static ModeGraph GraphOf(StreetNetwork network, TravelMode mode, string? tables, bool withTraffic, string? heights, CancellationToken cancellation)
    {
        var options = new ModeGraphOptions { Speeds = StreetTables.Load(tables), WithTraffic = withTraffic };
        if (heights is not null && options.Speeds.Modes[(int)mode].FeelsSlope)
        {
            options = options with { Elevation = RoadHeights.Under(network, mode, heights, cancellation).Between, ElevationFile = heights };
        }

        return ModeGraph.Of(network, mode, options, cancellation);
    }
}
