using Geo.Model.Tiles;
using Geo.Space.Tiles;
using NetTopologySuite.Geometries;

namespace Geo.Present.Tiles;

/// <summary>Areas on the grid of the world and, for each zoom that is asked for, in its cells: made once, cut for every tile. Many threads may read it.</summary>
sealed class ShapePyramid
{
    /// <summary>How far a tile's areas reach beyond its edge, in cells, so that no outline is drawn along the edge.</summary>
    public const int Buffer = 64;

    readonly TileShapes _shapes;
    readonly List<int[]>[][] _rings;
    readonly Lazy<Outline[]>[] _zooms = new Lazy<Outline[]>[WorldGrid.FinestZoom];

    public ShapePyramid(TileShapes shapes)
    {
        _shapes = shapes;
        _rings = [.. shapes.Areas.Select(OnGrid)];
        for (var zoom = 0; zoom < _zooms.Length; zoom++)
        {
            var at = zoom;
            _zooms[zoom] = new(() => [.. Enumerable.Range(0, _rings.Length).Select(row => Outline.Of(row, _rings[row], WorldGrid.ShiftAt(at)))]);
        }
    }

    /// <summary>Writes the areas that a tile shows.</summary>
    public void Write(TileLayerWriter layer, TileId tile)
    {
        if (tile.Zoom < _shapes.LeastZoom) return;
        var (x, y) = (tile.Column * WorldGrid.TileCells, tile.Row * WorldGrid.TileCells);
        var (least, most) = ((x - Buffer, y - Buffer), (x + WorldGrid.TileCells + Buffer, y + WorldGrid.TileCells + Buffer));
        foreach (var outline in _zooms[tile.Zoom].Value)
        {
            if (outline.Within(least, most) is { Count: > 0 } rings) layer.AddPolygon(outline.Row, outline.Row, rings.Select(ring => Moved(ring, x, y)));
        }
    }

    /// <summary>The first zoom at which none of the areas is smaller than a cell; <paramref name="most"/> where there is none before.</summary>
    public static int LeastZoom(IReadOnlyList<MultiPolygon?> areas, int most)
    {
        var rings = areas.Where(area => area is not null).Select(OnGrid).ToArray();
        for (var zoom = 0; zoom < most; zoom++)
        {
            if (rings.All(one => Outline.Of(0, one, WorldGrid.ShiftAt(zoom)).HasArea)) return zoom;
        }

        return most;
    }

    static int[] Moved(int[] ring, int x, int y)
    {
        for (var at = 0; at < ring.Length; at += 2) (ring[at], ring[at + 1]) = (ring[at] - x, ring[at + 1] - y);
        return ring;
    }

    /// <summary>Polygon by polygon its rings, the outer one first.</summary>
    static List<int[]>[] OnGrid(MultiPolygon? area) => area is null ? []
        : [.. area.Geometries.Cast<Polygon>().Select(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(OnGrid).ToList())];

    static int[] OnGrid(LineString ring)
    {
        var sequence = ring.CoordinateSequence;
        var cells = new int[2 * Math.Max(0, sequence.Count - 1)];
        for (var at = 0; at < cells.Length / 2; at++) (cells[2 * at], cells[(2 * at) + 1]) = WorldGrid.CellOf(new(sequence.GetX(at), sequence.GetY(at)));
        return cells;
    }
}
