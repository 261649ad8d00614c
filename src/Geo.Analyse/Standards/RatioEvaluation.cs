using System.Numerics;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Analyse.Standards;

/// <summary>Supply against need, unit by unit, at the rule's own level.</summary>
static class RatioEvaluation
{
    /// <param name="people">The people of each unit, see <see cref="PeopleOf"/>.</param>
    public static StandardFinding Evaluate(Study study, PlacedStudy placed, People[] people, Standard standard, RatioRule rule)
    {
        if (SupplyOf(rule.Supply) is not { } supply)
        {
            return new NotComputable(standard, [new(MissingCode.KindNotEvaluated, SourceRole.Facilities, rule.Supply)]);
        }

        var units = Enumerable.Range(0, placed.Units.Units.Count).Where(unit => placed.Units.Units[unit].Level == standard.Level).ToList();
        if (units.Count == 0) return new NotApplicable(standard, study.Area.Level);

        var facilities = placed.Facilities.Where(facility => rule.Classes == FacilityClasses.None || (facility.Classes & rule.Classes) != 0).ToList();
        var missing = Missing(study, placed, rule, facilities, supply);
        return missing.Count > 0 ? new NotComputable(standard, missing)
            : new RatioFinding(standard, [.. units.Select(unit => Ratio(unit, people[unit], study.Area.Id, placed, rule, facilities, supply))]);
    }

    static Func<Facility, int?>? SupplyOf(string name) => name switch
    {
        "ambulances" => facility => facility.Ambulances,
        "beds" => facility => facility.Beds,
        "doctors" => facility => facility.Doctors,
        "nurses" => facility => facility.Nurses,
        _ => null,
    };

    static List<MissingInput> Missing(Study study, PlacedStudy placed, RatioRule rule, List<Facility> facilities, Func<Facility, int?> supply)
    {
        var missing = new List<MissingInput>();
        if (placed.Facilities.Count == 0 && !study.SourcesOf(SourceRole.Facilities).Any())
        {
            missing.Add(new(MissingCode.NoFacilitySource, SourceRole.Facilities, rule.Supply));
        }
        else if (!facilities.Exists(facility => supply(facility) is not null))
        {
            missing.Add(new(MissingCode.SupplyColumn, SourceRole.Facilities, rule.Supply));
        }

        if (placed.Total.Millionths == 0 && !placed.Units.Units.Any(unit => unit.CountedPeople is { Millionths: > 0 }))
        {
            missing.Add(ReachInputs.NoPlaceForPeople(placed) ?? new(MissingCode.NoPopulation, SourceRole.Population, "people"));
        }

        return missing;
    }

    /// <remarks>A facility of no known unit counts for the whole area unless its place shows that it lies beyond the border. A closed one counts nowhere.</remarks>
    static UnitRatio Ratio(int unit, People population, string areaId, PlacedStudy placed, RatioRule rule, List<Facility> facilities, Func<Facility, int?> supply)
    {
        var isArea = placed.Units.Units[unit].Id == areaId;
        var own = facilities.Where(facility => !facility.IsClosed && (facility.Unit >= 0
            ? placed.Units.SelfAndAncestors(facility.Unit).Contains(unit)
            : isArea && facility.Place is null)).ToList();
        return new(
            unit, population, BaseOf(population, rule), own.Sum(facility => (long)(supply(facility) ?? 0)), NeedOf(population, rule),
            own.Count(facility => supply(facility) is null));
    }

    /// <summary>Of each unit: the people placed in it or known to belong to it; where the study places nobody at all, its counted total.</summary>
    public static People[] PeopleOf(PlacedStudy placed)
    {
        var tree = placed.Units;
        if (placed.Total.Millionths == 0) return [.. tree.Units.Select(unit => unit.CountedPeople ?? People.Nobody)];
        var own = new long[tree.Units.Count];
        for (var row = 0; row < placed.Demand.Count; row++) own[placed.Demand.Units[row]] += placed.Demand.Millionths[row];
        foreach (var row in placed.Unlocated.Where(row => row.Unit >= 0)) own[row.Unit] += row.People?.Millionths ?? 0;
        var people = new People[own.Length];
        for (var below = 0; below < own.Length; below++)
        {
            foreach (var unit in tree.SelfAndAncestors(below)) people[unit] += new People(own[below]);
        }

        return people;
    }

    static People BaseOf(People population, RatioRule rule) =>
        new((long)Math.Round(population.Millionths * rule.Multiplier, MidpointRounding.AwayFromZero));

    /// <summary>⌈people × multiplier × minimum ÷ per⌉ in whole numbers: one person too many already needs another piece.</summary>
    static long NeedOf(People population, RatioRule rule)
    {
        var (multiplier, multiplierScale) = AsFraction(rule.Multiplier);
        var (minimum, minimumScale) = AsFraction(rule.Minimum);
        var numerator = population.Millionths * multiplier * minimum;
        var denominator = rule.Per * (BigInteger)1_000_000 * multiplierScale * minimumScale;
        return (long)((numerator + denominator - 1) / denominator);
    }

    static (BigInteger Numerator, BigInteger Denominator) AsFraction(decimal value)
    {
        var scale = BigInteger.Pow(10, value.Scale);
        return ((BigInteger)(value * (decimal)scale), scale);
    }
}
