using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Placing;

/// <summary>How far the towns of a study lie from its county seats, where it gives such places.</summary>
public static class PlaceTable
{
    const string County = "county";
    const string Town = "town";

    /// <summary>The geodesic distance from the seat to each other located place of kind <c>town</c>, in the places' order.</summary>
    /// <param name="seatId">Null: from each located place of kind <c>county</c>.</param>
    public static IReadOnlyList<PlaceDistance> FromSeats(IReadOnlyList<NamedPlace> places, string? seatId)
    {
        ArgumentNullException.ThrowIfNull(places);
        return
        [
            .. from seat in places
               where (seatId is null ? seat.Kind == County : seat.Id == seatId) && seat.Place is not null
               from town in places
               where town.Kind == Town && town.Place is not null && town.Id != seat.Id
               select new PlaceDistance(seat, town, Geodesic.DistanceMm(seat.Place!.Value, town.Place!.Value)),
        ];
    }
}
