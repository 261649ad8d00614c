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
    const double LeastRise = 1, MostRise = 22;

    /// <summary>Half the width of the belt around the drawn outline in which the terrain decides, in cells.</summary>
    const double Belt = 11;

    /// <summary>Moves the outline outwards, in cells, so that the county's area comes to about 1,030 km².</summary>
    const double OutlineShift = 6.1;

    /// <summary>Two floods in the town's basin meet at the river, as if it stood this high, metres.</summary>
    const double RiverWall = 400;

    /// <summary>What is surely a township's own, around its seat, in cells.</summary>
    const double SeatRadius = 7;

    const ulong Winding = 400, Outlining = 420;

    public static int[] Of(Landscape land)
    {
        var labels = new int[Grid.Cells];
        Array.Fill(labels, -1);
        var frontier = new Frontier();
        var depth = OutlineDepth();
        Start(0, Beyond);
        for (var i = 0; i < County.Townships.Length; i++) Settle(County.Townships[i].Seat, i);
        Settle(County.NewDistrict, County.NewDistrictTownship);
        while (frontier.Count > 0)
        {
            var (cell, level) = frontier.Take();
            foreach (var (next, length) in Grid.Around(cell))
            {
                if (labels[next] >= 0 || (labels[cell] == Beyond && depth[next] > Belt)) continue;
                labels[next] = labels[cell];
                var isFarOut = labels[cell] == Beyond && depth[next] < -Belt;
                frontier.Add(next, isFarOut ? double.MinValue : Math.Max(level + (length * Rise(next)), Wall(next, land)));
            }
        }

        for (var cell = 0; cell < Grid.Cells; cell++) labels[cell] = labels[cell] < 0 ? Beyond : labels[cell];
        Tidying.Tidy(labels);
        return labels;

        void Settle(Spot seat, int label)
        {
            for (var cell = 0; cell < Grid.Cells; cell++)
            {
                if (Grid.Centre(cell).DistanceTo(seat) <= SeatRadius) Start(cell, label);
            }
        }

        void Start(int cell, int label)
        {
            labels[cell] = label;
            frontier.Add(cell, label == Beyond ? double.MinValue : Wall(cell, land));
        }
    }

    static double Wall(int cell, Landscape land)
    {
        var isTown = Uplift.BasinDistance(Grid.Centre(cell)) < 1.1;
        return land.Height[cell] + (isTown && land.Streams.IsRiver[cell] ? RiverWall : 0);
    }

    static double Rise(int cell) =>
        Noise.Mix(LeastRise, MostRise, Noise.Step(0.32, 0.68, Noise.Rough(Winding, Grid.Centre(cell), 13, 4)));

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
