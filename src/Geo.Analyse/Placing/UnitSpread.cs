using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Space.Places;

namespace Geo.Analyse.Placing;

/// <summary>
/// Spreads totals that a source counts by unit evenly over the unit's area, in whole millionths that add up exactly. A unit above the
/// finest is spread over its finest units; people of a unit without boundary stay unlocated.
/// </summary>
sealed class UnitSpread(UnitTree tree, UnitGrid grid)
{
    readonly Dictionary<int, List<(LonLat Place, int Unit)>> _places = [];

    public People Spread { get; private set; }

    public List<UnlocatedRow> Unlocated { get; } = [];

    public void Place(IReadOnlyList<UnitTotal> totals, DemandDraft draft, CancellationToken cancellation)
    {
        var nextId = draft.Count == 0 ? 1 : draft.Ids[^1] + 1;
        foreach (var total in totals.OrderBy(total => tree.IndexOf(total.UnitId)).ThenBy(total => total.Class))
        {
            cancellation.ThrowIfCancellationRequested();
            var unit = tree.IndexOf(total.UnitId);
            var places = unit < 0 ? [] : PlacesOf(unit);
            if (places.Count == 0)
            {
                var name = unit < 0 ? total.UnitId : tree.Units[unit].Name;
                Unlocated.Add(new(name, total.UnitId, total.Class, total.People));
                continue;
            }

            Spread += total.People;
            var parts = LargestRemainder.Split(total.People.Millionths, places.Count);
            for (var i = 0; i < places.Count && parts[i] > 0; i++)
            {
                draft.Add(nextId++, places[i].Place.Longitude, places[i].Place.Latitude, parts[i], places[i].Unit, total.Class, 0);
            }
        }
    }

    List<(LonLat Place, int Unit)> PlacesOf(int unit)
    {
        if (_places.TryGetValue(unit, out var known)) return known;
        var finest = Enumerable.Range(0, tree.FinestCount).Where(below => tree.SelfAndAncestors(below).Contains(unit)).ToList();
        var places = finest.SelectMany(below => grid.PlacesIn(below).Select(place => (place, below))).ToList();
        if (places.Count == 0)
        {
            foreach (var below in finest)
            {
                if (grid.InteriorOf(below) is { } interior) places.Add((interior, below));
            }
        }

        return _places[unit] = places;
    }
}
