using Geo.Model.Tiles;
using Geo.Space.Places;
using Geo.Space.Tiles;

namespace Geo.Present.Tiles;

/// <summary>Sorts places along the curve of the world's grid.</summary>
static class SortedPoints
{
    /// <param name="places">Each with its row; those at one place stay in the order of their rows.</param>
    public static TilePoints Of(IEnumerable<(LonLat Place, int Row)> places, long[] ids, IReadOnlyList<TileColumn> columns)
    {
        var keyed = places.Select(one => (Along: Along(one.Place), one.Row)).ToArray();
        Array.Sort(keyed);
        return new() { Along = Array.ConvertAll(keyed, one => one.Along), Rows = Array.ConvertAll(keyed, one => one.Row), Ids = ids, Columns = columns };
    }

    static long Along(LonLat place)
    {
        var (column, row) = WorldGrid.CellOf(place);
        return WorldGrid.Along(column, row);
    }
}
