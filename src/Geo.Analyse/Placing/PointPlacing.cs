using Geo.Model.Demand;
using Geo.Model.Studies;

namespace Geo.Analyse.Placing;

/// <summary>Ties demand points with coordinates to the finest units that hold them.</summary>
sealed class PointPlacing(UnitLocator locator, OutsidePoints outside)
{
    public long OutsideCount { get; private set; }

    public People OutsidePeople { get; private set; }

    public long PulledIn { get; private set; }

    public void Place(PopulationInput input, DemandDraft draft, CancellationToken cancellation)
    {
        for (var row = 0; row < input.Count; row++)
        {
            if (row % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            if (input.Millionths[row] <= 0) continue;
            var unit = UnitOf(input.Longitudes[row], input.Latitudes[row]);
            if (unit < 0)
            {
                OutsideCount++;
                OutsidePeople += new People(input.Millionths[row]);
                continue;
            }

            draft.Add(
                input.Ids[row], input.Longitudes[row], input.Latitudes[row], input.Millionths[row], unit,
                input.Classes?[row] ?? UrbanRural.Unclassified, input.StatisticalCodes?[row] ?? 0);
        }
    }

    int UnitOf(double longitude, double latitude)
    {
        var unit = locator.Find(longitude, latitude);
        if (unit >= 0 || outside == OutsidePoints.Drop) return unit;
        unit = locator.Nearest(longitude, latitude);
        if (unit >= 0) PulledIn++;
        return unit;
    }
}
