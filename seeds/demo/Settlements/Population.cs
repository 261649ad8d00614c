using Geo.Demo.Measure;
using Geo.Demo.Recipe;

namespace Geo.Demo.Settlements;

/// <summary>Who lives in which cell, in hundredths of a person; each township's cells add up to its counted total, exactly.</summary>
sealed class Population
{
    /// <summary>The fifth of the county that suits least is empty: ridges, cliffs, forest.</summary>
    const int PopulatedCells = 76_500;

    /// <summary>Nobody is counted in less than this, hundredths of a person.</summary>
    const int Least = 4;

    const ulong Hamlets = 700;

    readonly Ground _ground;
    readonly IReadOnlyList<Village> _villages;

    public Population(Ground ground, IReadOnlyList<Village> villages)
    {
        (_ground, _villages) = (ground, villages);
        VillageOf = NearestVillages();
        var town = new double[Grid.Cells];
        var country = new double[Grid.Cells];
        Weigh(town, country);
        for (var township = 0; township < County.Townships.Length; township++) Share(township, town, country);
    }

    /// <summary>Hundredths of a person in each cell.</summary>
    public int[] Hundredths { get; } = new int[Grid.Cells];

    /// <summary>Statistical urban–rural code (城乡分类代码) of each populated cell.</summary>
    public int[] Code { get; } = new int[Grid.Cells];

    /// <summary>Index of the nearest village of the same township; −1 beyond the county.</summary>
    public int[] VillageOf { get; }

    /// <summary>What each village's cells add up to, hundredths of a person.</summary>
    public int[] ByVillage()
    {
        var sums = new int[_villages.Count];
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            if (Hundredths[cell] > 0) sums[VillageOf[cell]] += Hundredths[cell];
        }

        return sums;
    }

    void Weigh(double[] town, double[] country)
    {
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var township = _ground.Township[cell];
            if (township < 0 || _ground.Comfort[cell] <= 0) continue;
            var spot = Grid.Centre(cell);
            var rough = 0.35 + (1.3 * Noise.Rough(Hamlets, spot, 7, 3));
            var away = spot.DistanceTo(_villages[VillageOf[cell]].Spot);
            var nearness = 1 / (1 + (away * away / 14));
            country[cell] = _ground.Comfort[cell] * Math.Sqrt(_ground.Comfort[cell]) * rough * (0.06 + nearness);
            (town[cell], Code[cell]) = TownAt(township, spot, rough);
        }

        foreach (var cell in Enumerable.Range(0, Grid.Cells).OrderByDescending(cell => country[cell]).ThenBy(cell => cell).Skip(PopulatedCells)) country[cell] = 0;
        for (var round = 0; round < 3; round++) LeaveLonelyCells(country);
    }

    /// <summary>Nobody lives where, of the 49 cells around, fewer than 12 are lived in.</summary>
    static void LeaveLonelyCells(double[] country)
    {
        var before = (double[])country.Clone();
        for (var cell = 3 * (Grid.Columns + 1); cell < Grid.Cells - (3 * (Grid.Columns + 1)); cell++)
        {
            var company = 0;
            for (var row = -3; before[cell] > 0 && row <= 3; row++)
            {
                for (var column = -3; column <= 3; column++) company += before[cell + (row * Grid.Columns) + column] > 0 ? 1 : 0;
            }

            if (company < 12) country[cell] = 0;
        }
    }

    /// <summary>How densely built up a spot is: level towards the centre, falling off at the edge; and its code.</summary>
    (double Weight, int Code) TownAt(int township, Spot spot, double rough)
    {
        var plan = County.Townships[township];
        var seat = Seat(township);
        var built = Built(spot.DistanceTo(seat) / plan.TownRadius, spot) * plan.SeatShare;
        var code = built > 0 ? plan.CentreCode : 220;
        if (township == County.NewDistrictTownship)
        {
            var added = Built(spot.DistanceTo(County.NewDistrict) / County.NewDistrictRadius, spot);
            // The new district is a third as dense as the old town: its share comes on a smaller ground.
            built += added * County.NewDistrictShare * (plan.TownRadius * plan.TownRadius / (County.NewDistrictRadius * County.NewDistrictRadius));
            if (added > 0 && code == 220) code = 112;
        }

        return (built * (0.5 + rough), code);
    }

    static double Built(double radii, Spot spot)
    {
        var edge = radii + (1.5 * (Noise.Rough(Hamlets + 10, spot, 12, 2) - 0.5));
        return edge < 1 ? 0.25 + (1 - Noise.Step(0.1, 1, edge)) : 0;
    }

    void Share(int township, double[] town, double[] country)
    {
        var plan = County.Townships[township];
        var cells = Enumerable.Range(0, Grid.Cells).Where(cell => _ground.Township[cell] == township && (town[cell] > 0 || country[cell] > 0)).ToArray();
        var inTown = cells.Sum(cell => town[cell]);
        var inCountry = cells.Sum(cell => country[cell]);
        var townShare = plan.SeatShare + (township == County.NewDistrictTownship ? County.NewDistrictShare : 0);
        var wish = cells.Select(cell => 100.0 * plan.People * ((townShare * town[cell] / inTown) + ((1 - townShare) * country[cell] / inCountry))).ToArray();
        var left = plan.People * 100;
        for (var i = 0; i < cells.Length; i++)
        {
            Hundredths[cells[i]] = Math.Max(Least, (int)Math.Floor(wish[i]));
            left -= Hundredths[cells[i]];
        }

        // What rounding left over, up or down, goes hundredth by hundredth to the fullest cells.
        var fullest = cells.OrderByDescending(cell => Hundredths[cell]).ThenBy(cell => cell).ToArray();
        for (var i = 0; left != 0; i = (i + 1) % fullest.Length, left -= Math.Sign(left)) Hundredths[fullest[i]] += Math.Sign(left);
    }

    Spot Seat(int township) => _villages.First(village => village.Township == township && village.IsSeat).Spot;

    int[] NearestVillages()
    {
        var nearest = new int[Grid.Cells];
        Array.Fill(nearest, -1);
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var (spot, least) = (Grid.Centre(cell), double.MaxValue);
            for (var i = 0; i < _villages.Count; i++)
            {
                if (_villages[i].Township != _ground.Township[cell]) continue;
                var distance = spot.DistanceTo(_villages[i].Spot);
                if (distance < least) (least, nearest[cell]) = (distance, i);
            }
        }

        return nearest;
    }
}
