using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Gaps;

/// <summary>
/// Whom a facility would help over roads or terrain. Three points are counted for each gap area, and the best is named: the one that would help most in straight lines, the gap's most populated, and the one in the
/// middle of its people. Trying every point would take a search for each.
/// </summary>
/// <param name="travel">Journeys between the point and the demand points.</param>
/// <param name="limit">The measure's last limit, in its unit.</param>
/// <param name="straightMm">The straight line that the limit is taken for when a point is proposed.</param>
sealed class JourneyHelping(DemandPoints demand, ITravelModel travel, long limit, long straightMm)
{
    public long StraightMm => straightMm;

    /// <param name="gap">Rows of the gap area.</param>
    /// <param name="uncovered">All uncovered rows, ascending.</param>
    /// <param name="proposed">The row that straight lines propose.</param>
    public HelpingPoint Of(int[] gap, int[] uncovered, int proposed)
    {
        HelpingPoint? best = null;
        var members = gap.ToHashSet();
        var (limits, reached) = (new long[uncovered.Length], new Reached());
        Array.Fill(limits, limit);
        foreach (var row in new[] { proposed, gap.MaxBy(row => (demand.Millionths[row], -row)), Middle(gap) }.Distinct().Order())
        {
            travel.List(demand.Place(row), uncovered, limits, reached);
            var (ofGap, ofAll) = (0L, 0L);
            foreach (var at in reached.At)
            {
                ofAll += demand.Millionths[uncovered[at]];
                if (members.Contains(uncovered[at])) ofGap += demand.Millionths[uncovered[at]];
            }

            if (best is null || new People(ofGap) > best.OfGap) best = new(row, new(ofGap), new(ofAll));
        }

        return best!;
    }

    /// <summary>The point nearest to the mean of the gap's places, weighted by people; in degrees, which is near enough for a proposal.</summary>
    int Middle(int[] gap)
    {
        var people = gap.Sum(row => (double)demand.Millionths[row]);
        var (longitude, latitude) = (gap.Sum(row => demand.Longitudes[row] * demand.Millionths[row]) / people, gap.Sum(row => demand.Latitudes[row] * demand.Millionths[row]) / people);
        return gap.MinBy(row => (Square(demand.Longitudes[row] - longitude) + Square(demand.Latitudes[row] - latitude), row));
    }

    static double Square(double value) => value * value;
}
