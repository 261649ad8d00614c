using Geo.Analyse.Travel;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.Places;

/// <summary>The ways between one place and a study's facilities, each searched once and shared by the standards.</summary>
sealed class WaySearches(PlacedStudy placed, IReadOnlyList<IJourneys> journeys, LonLat place, CancellationToken cancellation)
{
    readonly Dictionary<(TravelModel, JourneyKind, string, bool), PlaceWays> _found = [];

    /// <summary>How the place stands under every measure of the model that heads, the one at the head first; none where straight lines head.</summary>
    public IReadOnlyList<PlaceJourney> Of(ReachFinding finding)
    {
        if (finding.Head.Mode is null) return [];
        var others = finding.Measures.Where(measure => measure != finding.Head && measure.Mode is not null && measure.Model == finding.Head.Model);
        return [.. others.Prepend(finding.Head).Select(measure => Of(finding, measure))];
    }

    PlaceJourney Of(ReachFinding finding, ReachMeasure measure)
    {
        var rule = (ReachRule)finding.Standard.Rule;
        var kind = new JourneyKind(measure.Mode ?? default, measure.Unit, rule.IsEmergency ? TravelDirection.Away : TravelDirection.Towards);
        var ways = Find(measure.Model, kind, finding.Serving, inParts: measure == finding.Head);
        var isSoon = ways.Ways.Count > 0 && ways.Ways[0].Cost <= measure.Limit;
        if (measure.JoinedMm is not { } limitMm) return new(measure, ways, null, isSoon);
        var shortest = Find(measure.Model, kind with { Unit = Impedance.Millimetres }, finding.Serving, inParts: false).Ways;
        var isNear = shortest.Count > 0 && shortest[0].Cost <= limitMm;
        return new(measure, ways, shortest.Count > 0 ? shortest[0].Cost : null, rule.Joined == CriteriaJoin.Any ? isSoon || isNear : isSoon && isNear);
    }

    PlaceWays Find(TravelModel model, JourneyKind kind, IReadOnlyList<int> serving, bool inParts)
    {
        var key = (model, kind, string.Join(',', serving), inParts);
        if (_found.TryGetValue(key, out var known)) return known;
        var over = journeys.First(one => one.Model == model);
        return _found[key] = over.Ways(kind, place, [.. serving.Select(facility => placed.Facilities[facility].PlaceOrThrow)], serving, inParts, cancellation);
    }
}
