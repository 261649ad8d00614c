using Geo.Model.Imports;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Model.Scenarios;

/// <summary>A facility goes to another place, or gets one.</summary>
public sealed record MoveFacility(string FacilityId, LonLat Place) : FacilityEdit(FacilityId)
{
    public override Fault? Check(Facility? current) => CheckKnown(current) ?? PlaceCheck.Of(Place);

    /// <remarks>The unit its input names stays: it counts only where no boundary tells.</remarks>
    public override Facility? ApplyTo(Facility? current) => current! with { Place = Place, Origin = PlaceOrigin.Given, Within = Facility.Moved };
}
