using System.Globalization;
using Geo.Analyse.Streets;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Streets;

namespace Geo.Studies.Streets;

/// <summary>Whether a study's roads are those of its people: a road file of somewhere else, or in another system than it says, would leave everybody off the network and every verdict missed.</summary>
static class RoadExtent
{
    // A degree of latitude is nowhere less.
    const double MetresPerDegree = 110_500;

    /// <exception cref="BadInputException">More than nine tenths of the points lie outside of the box around the roads, widened by the farthest way to one.</exception>
    public static void Check(StreetNetwork network, ModeGraphOptions options, DemandPoints demand)
    {
        var (west, east, south, north) = (double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        for (var vertex = 0; vertex < network.VertexCount; vertex++)
        {
            var place = network.PlaceOf(vertex);
            (west, east) = (Math.Min(west, place.Longitude), Math.Max(east, place.Longitude));
            (south, north) = (Math.Min(south, place.Latitude), Math.Max(north, place.Latitude));
        }

        var farthest = options.Speeds.Modes.Max(mode => mode.SnapRadius.Value) / MetresPerDegree;
        var across = farthest / Math.Max(0.01, Math.Cos(Math.Max(Math.Abs(south), Math.Abs(north)) * (Math.PI / 180)));
        var outside = 0;
        for (var row = 0; row < demand.Count; row++)
        {
            var place = demand.Place(row);
            if (place.Longitude < west - across || place.Longitude > east + across || place.Latitude < south - farthest || place.Latitude > north + farthest) outside++;
        }

        if (10L * outside <= 9L * demand.Count) return;
        throw new BadInputException(new Fault(
            FaultCode.PeopleOffRoads, network.Report.File, 0, "", outside.ToString(CultureInfo.InvariantCulture), demand.Count.ToString(CultureInfo.InvariantCulture)));
    }
}
