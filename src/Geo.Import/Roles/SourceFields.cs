using Geo.Import.Tables;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>The fields that the reader of each role looks for, in the order in which it does: a recognised column serves the first of them only.</summary>
static class SourceFields
{
    public static ReadOnlySpan<Field> Of(SourceRole role) => role switch
    {
        SourceRole.Units => UnitReader.Fields,
        SourceRole.Facilities => FacilityReader.Fields,
        SourceRole.Population => PopulationReader.Fields,
        SourceRole.UrbanAreas => UrbanAreaReader.Fields,
        SourceRole.CurrentUnits => CurrentUnitsReader.Fields,
        SourceRole.Events => EventReader.Fields,
        _ => PlaceReader.Fields,
    };
}
