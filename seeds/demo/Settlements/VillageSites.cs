using Geo.Demo.Measure;
using Geo.Demo.Recipe;

namespace Geo.Demo.Settlements;

/// <summary>Villages settle where it is best, at a distance from one another.</summary>
static class VillageSites
{
    /// <summary>Communities of the two subdistricts lie as close as this, in cells; villages start at twice that and more.</summary>
    const double CommunitySpacing = 7;

    const ulong Luck = 600;

    /// <summary>In the recipe's order of townships, each with its seat first.</summary>
    public static List<Village> Settle(Ground ground)
    {
        var names = new Queue<(string Name, string English)>(Writing.Csv.ReadNames());
        List<Village> villages = [];
        for (var township = 0; township < County.Townships.Length; township++)
        {
            var plan = County.Townships[township];
            var cells = Sites(ground, township);
            for (var i = 0; i < cells.Count; i++)
            {
                var isCommunity = IsTown(plan, Grid.Centre(cells[i]), township) || (i == 0 && plan.Kind != "乡");
                var (name, english) = names.Dequeue();
                villages.Add(new($"{plan.Code}{(isCommunity ? i + 1 : i + 201):000}", name + (isCommunity ? "社区" : "村"),
                    english + (isCommunity ? " Community" : " Village"), township, cells[i], i == 0, isCommunity));
            }
        }

        return villages;
    }

    static List<int> Sites(Ground ground, int township)
    {
        var plan = County.Townships[township];
        List<int> sites = [SeatCell(ground, township)];
        if (township == County.NewDistrictTownship) sites.Add(Best(ground, township, County.NewDistrict));
        var wishes = Enumerable.Range(0, Grid.Cells)
            .Where(cell => ground.Comfort[cell] > 0.1 && IsWellInside(ground, township, cell))
            .OrderByDescending(cell => ground.Comfort[cell] * (0.5 + Chance.Share(Luck, cell))).ThenBy(cell => cell).ToArray();
        for (var spacing = 26.0; sites.Count < plan.Villages; spacing *= 0.93)
        {
            foreach (var cell in wishes)
            {
                if (sites.Count == plan.Villages) break;
                var spot = Grid.Centre(cell);
                var apart = IsTown(plan, spot, township) ? Math.Min(spacing, CommunitySpacing) : spacing;
                if (sites.TrueForAll(site => Grid.Centre(site).DistanceTo(spot) >= apart)) sites.Add(cell);
            }
        }

        return sites;
    }

    /// <summary>No village sits astride a border.</summary>
    static bool IsWellInside(Ground ground, int township, int cell) => ground.Township[cell] == township
        && ground.Township[cell - 3] == township && ground.Township[cell + 3] == township
        && ground.Township[cell - (3 * Grid.Columns)] == township && ground.Township[cell + (3 * Grid.Columns)] == township;

    /// <summary>The best cell near the place the recipe names.</summary>
    public static int SeatCell(Ground ground, int township) => Best(ground, township, County.Townships[township].Seat);

    static int Best(Ground ground, int township, Spot wish) => Enumerable.Range(0, Grid.Cells)
        .Where(cell => ground.Township[cell] == township && Grid.Centre(cell).DistanceTo(wish) < 8)
        .OrderByDescending(cell => ground.Comfort[cell] - (0.06 * Grid.Centre(cell).DistanceTo(wish))).ThenBy(cell => cell).First();

    static bool IsTown(TownshipPlan plan, Spot spot, int township) => plan.Kind == "街道"
        && (spot.DistanceTo(plan.Seat) < plan.TownRadius * 1.1
            || (township == County.NewDistrictTownship && spot.DistanceTo(County.NewDistrict) < County.NewDistrictRadius));
}
