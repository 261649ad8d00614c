using Geo.Model.Studies;

namespace Geo.Model.Findings;

/// <summary>An input a standard lacks.</summary>
/// <param name="Code">What is missing.</param>
/// <param name="Role">The kind of source that would bring it.</param>
/// <param name="Column">The column of that source: <c>longitude</c>, <c>ambulances</c>, <c>urban_rural</c>.</param>
public sealed record MissingInput(MissingCode Code, SourceRole Role, string Column);

/// <summary>What a standard can lack; words stand under <c>missing.…</c>.</summary>
public enum MissingCode
{
    NoFacilitySource,
    NoServingFacility,
    FacilitiesUnlocated,
    NoPopulation,
    PopulationUnlocated,
    NoUnit,
    PeopleOutside,
    SupplyColumn,
    UrbanRuralUndecided,
    AttributeColumn,
    UnitColumn,
    NoUnitOfLevel,
    EventLog,
    EventColumn,
}
