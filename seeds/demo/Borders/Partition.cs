using Geo.Demo.Measure;
using Geo.Demo.Recipe;
using Geo.Demo.Terrain;

namespace Geo.Demo.Borders;

/// <summary>
/// Which township each cell falls to: water rises from every seat at once, and where two floods meet is a border. So most borders
/// are ridges; between the two subdistricts it is the river, which the flood takes for a wall there.
/// </summary>
static class Partition
{
    /// <summary>The label of the ground beyond the county.</summary>
    public const int Beyond = 13;

    /// <summary>How much the flood rises for each cell it runs, metres: on level ground the nearer seat wins, by ways that wind.</summary>
    const double LeastRise = 1.5, MostRise = 13;

    /// <summary>Half the width of the belt around the drawn outline in which the terrain decides, in cells.</summary>
    const double Belt = 11;

    /// <summary>Moves the outline outwards, in cells, so that the county's area comes to about 1,030 km².</summary>
    const double OutlineShift = 5.6;

    /// <summary>Two floods in the town's basin meet at the river, as if it stood this high, metres.</summary>
    const double RiverWall = 400;

    const ulong Winding = 400, Outlining = 420;

    public static int[] Of(Landscape land)
    {
        var labels = new int[Grid.Cells];
        Array.Fill(labels, -1);
        var frontier = new Frontier();
        var depth = OutlineDepth();
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            if (depth[cell] < -Belt) Start(cell, Beyond);
        }

        for (var i = 0; i < County.Townships.Length; i++) Start(Grid.CellOf(County.Townships[i].Seat), i);
        Start(Grid.CellOf(County.NewDistrict), County.NewDistrictTownship);
        while (frontier.Count > 0)
        {
            var (cell, level) = frontier.Take();
            foreach (var (next, length) in Grid.Around(cell))
            {
                if (labels[next] >= 0 || (labels[cell] == Beyond && depth[next] > Belt) || IsCorner(cell, next, labels)) continue;
                labels[next] = labels[cell];
                frontier.Add(next, Math.Max(level + (length * Rise(next)), Wall(next, land)));
            }
        }

        return labels;

        void Start(int cell, int label)
        {
            labels[cell] = label;
            frontier.Add(cell, Wall(cell, land));
        }
    }

    /// <summary>A flood passes a corner only along a side, so that no two townships touch in a mere point crosswise.</summary>
    static bool IsCorner(int from, int to, int[] labels)
    {
        var (columnFrom, rowFrom, columnTo, rowTo) = (from % Grid.Columns, from / Grid.Columns, to % Grid.Columns, to / Grid.Columns);
        if (columnFrom == columnTo || rowFrom == rowTo) return false;
        return labels[(rowFrom * Grid.Columns) + columnTo] != labels[from] && labels[(rowTo * Grid.Columns) + columnFrom] != labels[from];
    }

    static double Wall(int cell, Landscape land)
    {
        var isTown = Uplift.BasinDistance(Grid.Centre(cell)) < 1.1;
        return land.Height[cell] + (isTown && land.Streams.IsRiver[cell] ? RiverWall : 0);
    }

    static double Rise(int cell) =>
        Noise.Mix(LeastRise, MostRise, Noise.Step(0.32, 0.68, Noise.Rough(Winding, Grid.Centre(cell), 17, 4)));

    /// <summary>For each cell the distance to the drawn outline, in cells; negative outside.</summary>
    static double[] OutlineDepth()
    {
        var depth = new double[Grid.Cells];
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var spot = Grid.Centre(cell);
            var nearest = double.MaxValue;
            var inside = false;
            for (var i = 0; i < County.Outline.Length; i++)
            {
                var (from, to) = (County.Outline[i], County.Outline[(i + 1) % County.Outline.Length]);
                nearest = Math.Min(nearest, spot.DistanceTo(from, to));
                if (from.Y > spot.Y != to.Y > spot.Y && spot.X < from.X + ((spot.Y - from.Y) / (to.Y - from.Y) * (to.X - from.X))) inside = !inside;
            }

            depth[cell] = (inside ? nearest : -nearest) + OutlineShift + (34 * (Noise.Rough(Outlining, spot, 38, 4) - 0.5));
        }

        return depth;
    }
}
