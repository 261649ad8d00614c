using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Present.Maps;

/// <summary>How a demand point stands to a reach standard under its headline measure; words under <c>status.…</c>.</summary>
public enum ReachStatus
{
    Inside,
    Outside,

    /// <summary>The rule is about one class, and the point has none.</summary>
    Unclassified,

    /// <summary>The point is of the other class.</summary>
    NotConcerned,
}

/// <summary>The status of demand points, decided as the tallies decide it: from the distance in whole millimetres.</summary>
public static class ReachStatuses
{
    /// <param name="row">Of the demand points.</param>
    public static ReachStatus Of(ReachFinding finding, DemandPoints demand, int row)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(demand);
        if (finding.Standard.Rule is ReachRule { Concerned: { } concerned } && demand.Classes[row] != concerned)
        {
            return demand.Classes[row] == UrbanRural.Unclassified ? ReachStatus.Unclassified : ReachStatus.NotConcerned;
        }

        return finding.HeadNearest.FirstCost[row] <= finding.Head.Limit ? ReachStatus.Inside : ReachStatus.Outside;
    }
}
