using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Analyse.Borders;

/// <summary>What the border does to the figures of a measure.</summary>
static class Reliance
{
    /// <summary>Concerned people inside the limit of some serving facility, but of none within the border.</summary>
    /// <param name="within">Distances to the facilities within the border alone; null where there are none.</param>
    public static People OnFacilitiesBeyond(DemandPoints demand, NearestTwo nearest, NearestTwo? within, UrbanRural? concerned, long limitMm)
    {
        var millionths = 0L;
        for (var row = 0; row < demand.Count; row++)
        {
            if (concerned is { } only && only != demand.Classes[row]) continue;
            if (nearest.FirstCost[row] <= limitMm && (within is null || within.FirstCost[row] > limitMm)) millionths += demand.Millionths[row];
        }

        return new(millionths);
    }

    /// <summary>Concerned people who live nearer to the border than to their nearest facility: a facility beyond it might be theirs.</summary>
    public static People NearerToBorder(DemandPoints demand, NearestTwo nearest, BorderLine border, UrbanRural? concerned, CancellationToken cancellation)
    {
        var millionths = 0L;
        var likely = 0;
        for (var row = 0; row < demand.Count; row++)
        {
            if (row % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            if (concerned is { } only && only != demand.Classes[row]) continue;
            if (border.IsNearerThan(demand.Place(row), nearest.FirstCost[row], ref likely)) millionths += demand.Millionths[row];
        }

        return new(millionths);
    }
}
