using System.Globalization;
using Geo.Model.Imports;
using Geo.Space.Places;

namespace Geo.Model.Scenarios;

/// <summary>Whether the place of an edit is one.</summary>
static class PlaceCheck
{
    public static Fault? Of(LonLat? place) => place is { IsOnGlobe: true } ? null
        : new(FaultCode.EditPlaceInvalid, "", 0, "place", place is { } given ? string.Create(CultureInfo.InvariantCulture, $"{given.Longitude}, {given.Latitude}") : "");
}
