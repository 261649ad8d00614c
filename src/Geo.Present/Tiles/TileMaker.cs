using Geo.Model.Tiles;
using Geo.Space.Tiles;

namespace Geo.Present.Tiles;

/// <summary>Makes vector tiles of a set held in memory. Many threads may ask it.</summary>
public sealed class TileMaker(TileSet tiles)
{
    readonly ShapePyramid _serviceAreas = new(tiles.ServiceAreas);
    readonly ShapePyramid _gaps = new(tiles.Gaps);
    readonly ShapePyramid _units = new(tiles.Units);

    /// <summary>A tile as Mapbox Vector Tile 2.1; no bytes where it shows nothing.</summary>
    /// <param name="layers">Only these.</param>
    public byte[] Make(TileId tile, TileLayers layers = TileLayers.All)
    {
        if (!tile.IsOnMap || tile.Zoom > tiles.MostZoom) throw new ArgumentOutOfRangeException(nameof(tile), tile, "A tile is one of the pyramid, up to the set's last zoom.");
        var bytes = new ProtoBuffer();
        if (layers.HasFlag(TileLayers.ServiceAreas)) WriteAreas(bytes, TileLayerNames.ServiceAreas, tiles.ServiceAreas, _serviceAreas, tile);
        if (layers.HasFlag(TileLayers.Gaps)) WriteAreas(bytes, TileLayerNames.Gaps, tiles.Gaps, _gaps, tile);
        if (layers.HasFlag(TileLayers.Units)) WriteAreas(bytes, TileLayerNames.Units, tiles.Units, _units, tile);
        if (layers.HasFlag(TileLayers.People)) WritePoints(bytes, tile.Zoom < tiles.Grids.Count ? TileLayerNames.PeopleGrid : TileLayerNames.People, tiles.PeopleAt(tile.Zoom), tile);
        if (layers.HasFlag(TileLayers.Facilities)) WritePoints(bytes, TileLayerNames.Facilities, tiles.Facilities, tile);
        return bytes.Written.ToArray();
    }

    static void WriteAreas(ProtoBuffer bytes, string name, TileShapes shapes, ShapePyramid pyramid, TileId tile)
    {
        var layer = new TileLayerWriter(name, shapes.Columns);
        pyramid.Write(layer, tile);
        layer.WriteTo(bytes);
    }

    /// <summary>Points lie in the tile itself, and in no other of its zoom: what is counted over tiles is counted once.</summary>
    static void WritePoints(ProtoBuffer bytes, string name, TilePoints points, TileId tile)
    {
        var (start, end) = points.Between(tile.First, tile.Last);
        if (start == end) return;
        var layer = new TileLayerWriter(name, points.Columns);
        var shift = WorldGrid.ShiftAt(tile.Zoom);
        for (var at = start; at < end; at++)
        {
            var (column, row) = WorldGrid.CellAt(points.Along[at]);
            layer.AddPoint(points.Ids[points.Rows[at]], points.Rows[at], (column >> shift) & (WorldGrid.TileCells - 1), (row >> shift) & (WorldGrid.TileCells - 1));
        }

        layer.WriteTo(bytes);
    }
}
