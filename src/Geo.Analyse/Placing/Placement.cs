using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Studies;

namespace Geo.Analyse.Placing;

/// <summary>Ties a study's data together: people and facilities in their units, people in their class, unit totals spread and scaled.</summary>
public static class Placement
{
    /// <remarks>
    /// People without coordinates are carried along and never placed. Sums are exact: what is spread or scaled is split in whole millionths by
    /// largest remainder. Every rule is deterministic; a place exactly on a shared border belongs to the unit with the smaller id.
    /// </remarks>
    public static PlacedStudy Place(Study study, StudyData data, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(data);
        var tree = data.Units;
        var options = PlacingOptions.Of(study);
        var locator = new UnitLocator(tree);
        var draft = new DemandDraft(data.Population.Count);

        var points = new PointPlacing(locator, options.Outside);
        points.Place(data.Population, draft, cancellation);
        var spread = new UnitSpread(tree, new(tree, locator, options.SpreadMetres));
        spread.Place(data.Totals, draft, cancellation);

        var classification = new Classification(tree, study.Classification, data.UrbanAreas);
        var classes = classification.Decide(draft, cancellation);
        var unlocated = Unlocated([.. data.Unlocated, .. spread.Unlocated], tree, study.Area.Id, classification);
        var scaling = Scaling.Scale(tree, draft, MillionthsByUnit(tree, unlocated), options.ScaleToUnits);
        var demand = Finish(draft, classes);
        return new()
        {
            Units = tree,
            Demand = demand,
            Facilities = FacilityPlacing.Place(data.Facilities, tree, locator, options.OutsideFacilities),
            Unlocated = unlocated,
            Classes = classification.OfUnits(),
            Scaling = scaling,
            OutsidePoints = points.OutsideCount,
            OutsidePeople = points.OutsidePeople,
            PulledInPoints = points.PulledIn,
            SpreadPeople = spread.Spread,
            Events = data.Events,
            Total = new(demand.Millionths.Sum() + unlocated.Sum(row => row.People?.Millionths ?? 0)),
        };
    }

    static List<UnlocatedPeople> Unlocated(IEnumerable<UnlocatedRow> rows, UnitTree tree, string areaId, Classification classification) =>
        [.. rows.Select(row =>
        {
            // People of no named unit still live in the area, which may itself be a unit of the tree.
            var unit = tree.IndexOf(row.UnitId ?? areaId);
            var place = classification.DecideUnlocated(row.Class, unit);
            return unit < tree.PlaceableCount ? new UnlocatedPeople(row.Name, unit, place, row.People)
                : new UnlocatedPeople(row.Name, tree.PlaceableOf(unit), place, row.People) { Within = unit };
        })];

    static long[] MillionthsByUnit(UnitTree tree, IEnumerable<UnlocatedPeople> unlocated)
    {
        var millionths = new long[tree.Units.Count];
        foreach (var row in unlocated)
        {
            if (row.Unit >= 0) millionths[row.Unit] += row.People?.Millionths ?? 0;
        }

        return millionths;
    }

    /// <summary>Rows that scaling left without a millionth of a person are no demand points any more.</summary>
    static DemandPoints Finish(DemandDraft draft, UrbanRural[] classes)
    {
        var kept = Enumerable.Range(0, draft.Count).Where(row => draft.Millionths[row] > 0).ToArray();
        return new()
        {
            Ids = Array.ConvertAll(kept, row => draft.Ids[row]),
            Longitudes = Array.ConvertAll(kept, row => draft.Longitudes[row]),
            Latitudes = Array.ConvertAll(kept, row => draft.Latitudes[row]),
            Millionths = Array.ConvertAll(kept, row => draft.Millionths[row]),
            Units = Array.ConvertAll(kept, row => draft.Units[row]),
            Classes = Array.ConvertAll(kept, row => classes[row]),
        };
    }
}
