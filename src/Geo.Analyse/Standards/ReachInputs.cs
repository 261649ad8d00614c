using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Analyse.Standards;

/// <summary>What a reach rule lacks to be evaluated: each missing input with its kind of source and column.</summary>
static class ReachInputs
{
    public static IReadOnlyList<MissingInput> Missing(Study study, PlacedStudy placed, ReachRule rule, ServingSet set) =>
        [.. Facilities(study, placed.Facilities, set), .. Population(placed, rule)];

    public static IEnumerable<MissingInput> Facilities(Study study, IReadOnlyList<Facility> facilities, ServingSet set)
    {
        if (set.Serving.Count > 0) yield break;
        if (facilities.Count == 0 && !study.SourcesOf(SourceRole.Facilities).Any())
        {
            yield return new(MissingCode.NoFacilitySource, SourceRole.Facilities, "longitude");
        }
        else if (set.Candidates.Count == 0)
        {
            yield return new(MissingCode.NoServingFacility, SourceRole.Facilities, "type");
        }
        else if (set.Candidates.All(facility => facilities[facility].Place is null))
        {
            yield return new(MissingCode.FacilitiesUnlocated, SourceRole.Facilities, "longitude");
        }
        else
        {
            yield return new(MissingCode.NoServingFacility, SourceRole.Facilities, ColumnOf(set.Idle[0].Reason));
        }
    }

    public static IEnumerable<MissingInput> Population(PlacedStudy placed, ReachRule rule)
    {
        if (placed.Demand.Count == 0)
        {
            if (NoPlaceForPeople(placed) is { } outside) yield return outside;
            if (placed.Unlocated.Count > 0) yield return new(MissingCode.PopulationUnlocated, SourceRole.Population, "longitude");
            else if (placed.OutsidePoints == 0) yield return new(MissingCode.NoPopulation, SourceRole.Population, "people");
            yield break;
        }

        if (rule.Concerned is not { } concerned || Array.IndexOf(placed.Demand.Classes, concerned) >= 0) yield break;
        if (Array.IndexOf(placed.Demand.Classes, UrbanRural.Unclassified) >= 0)
        {
            yield return new(MissingCode.UrbanRuralUndecided, SourceRole.Units, "urban_rural");
        }
        else if (placed.Unlocated.Any(row => row.Class == concerned))
        {
            yield return new(MissingCode.PopulationUnlocated, SourceRole.Population, "longitude");
        }
    }

    /// <summary>People were given and none of them lies in a unit: there is no boundary, or none around them. Null where that is not the matter.</summary>
    public static MissingInput? NoPlaceForPeople(PlacedStudy placed) =>
        placed.Units.Units.All(unit => unit.Boundary is null) && (placed.OutsidePoints > 0 || placed.Units.FinestCount == 0) ? new(MissingCode.NoUnit, SourceRole.Units, "boundary")
        : placed.OutsidePoints > 0 ? new(MissingCode.PeopleOutside, SourceRole.Population, "longitude") : null;

    static string ColumnOf(IdleReason reason) => reason switch
    {
        IdleReason.NoVehicle => "ambulances",
        IdleReason.NotOpenAllHours => "open_all_hours",
        IdleReason.Closed => "type",
        _ => "longitude",
    };
}
