using Geo.Analyse.Placing;
using Geo.Analyse.Travel;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Places;

/// <summary>Answers "why here?" for any place or unit of a study. May be asked from several threads.</summary>
/// <param name="journeys">Over the roads and the terrain that the study has.</param>
public sealed class PlaceQuestions(StudyFindings findings, IReadOnlyList<IJourneys> journeys)
{
    /// <summary>A demand point speaks for a place within so many metres of it.</summary>
    const double NearMetres = 1000;

    const double MetresPerDegree = 111_320;

    readonly UnitLocator _locator = new((findings ?? throw new ArgumentNullException(nameof(findings))).Placed.Units);

    PlacedStudy Placed => findings.Placed;

    /// <param name="standard">Id of the one standard asked about; null for every reach standard.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public PlaceAnswer At(LonLat place, string? standard, CancellationToken cancellation = default)
    {
        var ways = new WaySearches(Placed, journeys, place, cancellation);
        var unit = _locator.Find(place.Longitude, place.Latitude);
        var row = NearestRow(place);
        var living = row >= 0 ? Placed.Demand.Classes[row] : unit >= 0 ? Placed.Classes[unit].Class : UrbanRural.Unclassified;
        return new()
        {
            Place = place,
            Unit = unit,
            Row = row,
            Class = living,
            Standards = [.. Asked(standard).Select(finding => At(finding, place, row, living, ways))],
        };
    }

    /// <param name="unit">Index into the unit tree.</param>
    /// <param name="standard">Id of the one standard asked about; null for every reach standard.</param>
    public PlaceAnswer Of(int unit, string? standard) => new()
    {
        Unit = unit,
        Class = Placed.Classes[unit].Class,
        Standards = [.. Asked(standard).Select(finding => new PlaceReach(finding)
        {
            Concerns = finding.Head.ByUnit[unit].Concerned.Millionths > 0,
            Gaps = [.. finding.Gaps.Where(gap => Placed.Units.SelfAndAncestors(gap.Unit).Contains(unit))],
        })],
    };

    IEnumerable<ReachFinding> Asked(string? standard) => findings.Standards.OfType<ReachFinding>().Where(finding => standard is null || finding.Standard.Id == standard);

    PlaceReach At(ReachFinding finding, LonLat place, int row, UrbanRural living, WaySearches ways)
    {
        FacilityDistance? nearest = null, second = null;
        // Ascending indices, so that at equal distance the smaller one stays, as in the findings.
        foreach (var facility in finding.Serving)
        {
            var one = new FacilityDistance(facility, Geodesic.DistanceMm(place, Placed.Facilities[facility].PlaceOrThrow));
            if (nearest is null || one.DistanceMm < nearest.DistanceMm) (nearest, second) = (one, nearest);
            else if (second is null || one.DistanceMm < second.DistanceMm) second = one;
        }

        return new(finding)
        {
            Concerns = finding.Standard.Rule is not ReachRule { Concerned: { } concerned } || concerned == living,
            Nearest = nearest,
            Second = second,
            Journeys = ways.Of(finding),
            Gaps = row < 0 ? [] : [.. finding.Gaps.Where(gap => gap.Points.Contains(row))],
        };
    }

    /// <remarks>On a plane about the place: to choose a neighbour within a kilometre, not to decide a limit.</remarks>
    int NearestRow(LonLat place)
    {
        var demand = Placed.Demand;
        var east = MetresPerDegree * Math.Cos(place.Latitude * Math.PI / 180);
        var (nearest, best) = (-1, NearMetres * NearMetres);
        for (var row = 0; row < demand.Count; row++)
        {
            var y = (demand.Latitudes[row] - place.Latitude) * MetresPerDegree;
            var x = (demand.Longitudes[row] - place.Longitude) * east;
            var squared = (x * x) + (y * y);
            if (squared <= best && (squared < best || nearest < 0)) (nearest, best) = (row, squared);
        }

        return nearest;
    }
}
