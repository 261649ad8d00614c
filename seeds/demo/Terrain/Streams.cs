using Geo.Demo.Measure;

namespace Geo.Demo.Terrain;

/// <summary>The running water of the landscape, on its 100 m cells.</summary>
sealed class Streams
{
    Streams(List<(Spot From, Spot To, double Catchment)> reaches, double riverCatchment) => (Reaches, RiverCatchment) = (reaches, riverCatchment);

    /// <summary>Short reaches from one cell to the next one downstream, with the catchment at the upper end in square kilometres × 25.</summary>
    public IReadOnlyList<(Spot From, Spot To, double Catchment)> Reaches { get; }

    /// <summary>From this catchment on a stream is a river: nobody lives on it, and roads need a bridge.</summary>
    public double RiverCatchment { get; }

    /// <summary>Distance to the nearest stream, in cells.</summary>
    public double[] Distance { get; } = new double[Grid.Cells];

    /// <summary>Whether the cell is under the river.</summary>
    public bool[] IsRiver { get; } = new bool[Grid.Cells];

    readonly int[] _nearest = new int[Grid.Cells];

    public static Streams From(Func<int, Spot> centre, int[] receiver, double[] catchment, double stream, double river)
    {
        List<(Spot, Spot, double)> reaches = [];
        for (var cell = 0; cell < receiver.Length; cell++)
        {
            if (catchment[cell] >= stream && receiver[cell] != cell && IsOnPlane(centre(cell))) reaches.Add((Place(cell), Place(receiver[cell]), catchment[cell]));
        }

        var streams = new Streams(reaches, river);
        streams.Flood();
        return streams;

        // Pushed off the lattice's centre, so that reaches wind.
        Spot Place(int cell) => new(centre(cell).X + (1.4 * (Chance.Share(300, cell) - 0.5)), centre(cell).Y + (1.4 * (Chance.Share(301, cell) - 0.5)));
    }

    static bool IsOnPlane(Spot spot) => spot.X is > 1 and < Grid.Columns - 1 && spot.Y is > 1 and < Grid.Rows - 1;

    /// <summary>Valley floors are flat: as wide as the water that made them.</summary>
    public void FillFloors(double[] height)
    {
        var bed = (double[])height.Clone();
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var reach = _nearest[cell];
            var width = 0.055 * Math.Sqrt(Reaches[reach].Catchment);
            var floor = bed[Grid.CellOf(Reaches[reach].From)] + (0.8 * Distance[cell]);
            height[cell] = Math.Min(height[cell], Noise.Mix(floor, height[cell], Noise.Step(width, 3.2 * width, Distance[cell])) + 1);
        }
    }

    /// <summary>From the reaches outwards, every cell learns which one is nearest.</summary>
    void Flood()
    {
        Array.Fill(Distance, double.MaxValue);
        var frontier = new Frontier();
        for (var i = 0; i < Reaches.Count; i++)
        {
            var (from, to, catchment) = Reaches[i];
            var before = -1;
            for (var step = 0; step <= 8; step++)
            {
                var cell = Grid.CellOf(from.Towards(to, step / 8.0));
                if (catchment >= RiverCatchment) Wet(before, cell);
                Offer(frontier, cell, i);
                before = cell;
            }
        }

        while (frontier.Count > 0)
        {
            var (cell, distance) = frontier.Take();
            if (distance > Distance[cell]) continue;
            foreach (var (next, _) in Grid.Around(cell)) Offer(frontier, next, _nearest[cell]);
        }
    }

    /// <summary>The river runs from cell to cell by their sides, so that there is no way across it from corner to corner.</summary>
    void Wet(int before, int cell)
    {
        IsRiver[cell] = true;
        if (before >= 0 && before % Grid.Columns != cell % Grid.Columns) IsRiver[(before / Grid.Columns * Grid.Columns) + (cell % Grid.Columns)] = true;
    }

    void Offer(Frontier frontier, int cell, int reach)
    {
        var distance = Grid.Centre(cell).DistanceTo(Reaches[reach].From, Reaches[reach].To);
        if (distance >= Distance[cell]) return;
        (Distance[cell], _nearest[cell]) = (distance, reach);
        frontier.Add(cell, distance);
    }
}
