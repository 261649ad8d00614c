using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>The people a facility is nearest to, and what becomes of them when it is out.</summary>
/// <param name="Facility">Index into <see cref="PlacedStudy.Facilities"/>.</param>
/// <param name="People">Concerned people nearest to it, inside the limit or not.</param>
/// <param name="Inside">Of these, inside the limit.</param>
/// <param name="Vehicles">Null where the input does not say.</param>
/// <param name="ToSecond">Of <paramref name="Inside"/>: still inside by their second-nearest when it is out.</param>
/// <param name="ToNobody">Of <paramref name="Inside"/>: outside when it is out.</param>
public sealed record FirstDueArea(int Facility, People People, People Inside, int? Vehicles, People ToSecond, People ToNobody)
{
    /// <summary>Null where vehicles are unknown or none.</summary>
    public decimal? PeoplePerVehicle => Vehicles is > 0 and var count ? People.Persons / count : null;
}
