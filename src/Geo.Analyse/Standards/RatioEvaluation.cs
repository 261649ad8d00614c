using System.Numerics;
using Geo.Analyse.Standards.Counting;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Analyse.Standards;

/// <summary>Supply against need, unit by unit, at the rule's own level.</summary>
static class RatioEvaluation
{
    public static StandardFinding Evaluate(CountContext context, Standard standard, RatioRule rule)
    {
        var areaLevel = context.Study.Area.Level;
        var units = CountEvaluation.UnitsOf(context, standard.Level);
        if (units.Count == 0)
        {
            return standard.Level > areaLevel ? new NotApplicable(standard, areaLevel) : new NotComputable(standard, [new(MissingCode.NoUnitOfLevel, SourceRole.Units, "level")]);
        }

        if (rule.Targets.Count > 0) units.RemoveAll(unit => TargetOf(context, rule, unit) is null);
        if (units.Count == 0) return new NotApplicable(standard, areaLevel) { Reason = Inapplicability.OtherArea };
        var conditions = Asked(context, rule, units);
        if (units.Count == 0 && conditions.Count == 0) return new NotApplicable(standard, areaLevel) { Reason = Inapplicability.Condition };

        var counts = FacilityCounts.Of(context, new(rule.Supply, rule.Where), Counted(context, rule));
        var missing = Missing(context, rule, units, counts);
        missing.AddRange(conditions);
        if (missing.Count > 0) return new NotComputable(standard, missing);
        return new RatioFinding(standard, [.. units.Select(unit => Ratio(context, rule, unit, counts))])
        {
            Below = rule is { IsPerPopulation: true, Targets.Count: 0, Condition: null } ? new RatiosBelow(context.Placed.Units.FirstOf(standard.Level), unit => Ratio(context, rule, unit, counts)) : [],
        };
    }

    static AreaTarget? TargetOf(CountContext context, RatioRule rule, int unit) => rule.Targets.FirstOrDefault(target => target.Is(context.Placed.Units.Units[unit].Id));

    /// <summary>Takes out the units that the rule does not speak of; where the data do not tell, what would.</summary>
    static List<MissingInput> Asked(CountContext context, RatioRule rule, List<int> units)
    {
        var missing = new List<MissingInput>();
        var test = new UnitTest(context);
        units.RemoveAll(unit =>
        {
            var lacking = "";
            var asked = test.Passes(rule.Condition, unit, ref lacking);
            if (asked is null && !missing.Exists(one => one.Column == lacking)) missing.Add(CountEvaluation.MissingOf(lacking));
            return asked != true;
        });
        return missing;
    }

    /// <summary>The facilities of the rule's classes; null for all.</summary>
    static List<int>? Counted(CountContext context, RatioRule rule) => rule.Classes == FacilityClasses.None ? null
        : [.. Enumerable.Range(0, context.Placed.Facilities.Count).Where(facility => (context.Placed.Facilities[facility].Classes & rule.Classes) != 0)];

    static List<MissingInput> Missing(CountContext context, RatioRule rule, List<int> units, FacilityCounts counts)
    {
        var (placed, missing) = (context.Placed, new List<MissingInput>());
        if (placed.Facilities.Count == 0 && !context.Study.SourcesOf(SourceRole.Facilities).Any())
        {
            missing.Add(new(MissingCode.NoFacilitySource, SourceRole.Facilities, rule.Supply));
        }
        else if (counts.IsUnknown || (counts.IsEmpty && rule.Supply != Tally.Facilities))
        {
            var column = counts.Lacking.Length > 0 ? counts.Lacking : rule.Supply;
            missing.Add(new(column == rule.Supply ? MissingCode.SupplyColumn : MissingCode.AttributeColumn, SourceRole.Facilities, column));
        }

        if (rule.IsPerPopulation || rule.Base == "urban")
        {
            if (placed.Total.Millionths == 0 && !placed.Units.Units.Any(unit => unit.CountedPeople is { Millionths: > 0 }))
            {
                missing.Add(ReachInputs.NoPlaceForPeople(placed) ?? new(MissingCode.NoPopulation, SourceRole.Population, "people"));
            }
            else if (rule.Base == "urban" && units.Exists(context.Facts.HasUnclassified))
            {
                missing.Add(new(MissingCode.UrbanRuralUndecided, SourceRole.Units, "urban_rural"));
            }
        }
        else if (units.Exists(unit => context.Facts.AmountOf(unit, rule.Base) is null))
        {
            missing.Add(new(MissingCode.UnitColumn, SourceRole.Units, rule.Base));
        }

        return missing;
    }

    static UnitRatio Ratio(CountContext context, RatioRule rule, int unit, FacilityCounts counts)
    {
        var population = rule.IsPerPopulation ? context.Facts.People(unit)
            : rule.Base == "urban" ? context.Facts.Urban(unit) : People.From((double)context.Facts.AmountOf(unit, rule.Base)!.Value);
        var target = TargetOf(context, rule, unit);
        var need = Pieces(population, rule, target?.Target ?? rule.Minimum, rule.Per, up: true);
        return new(unit, population, BaseOf(population, rule), (long)counts.Sum(unit), need, counts.Silent(unit))
        {
            Most = MostOf(population, rule, target) is { } most ? Math.Max(need, most) : null,
            Target = target,
        };
    }

    /// <summary>A target below where it started is a cap as well: more than it is more than was meant.</summary>
    static long? MostOf(People population, RatioRule rule, AreaTarget? target) =>
        target is not null ? target.Baseline > target.Target ? Pieces(population, rule, target.Target, rule.Per, up: false) : null
        : rule.Maximum is { } maximum ? Pieces(population, rule, maximum, rule.PerAtLeast ?? rule.Per, up: false)
        : rule.PerAtLeast is { } perAtLeast ? Pieces(population, rule, rule.Minimum, perAtLeast, up: false) : null;

    static People BaseOf(People population, RatioRule rule) =>
        new((long)Math.Round(population.Millionths * rule.Multiplier, MidpointRounding.AwayFromZero));

    /// <summary>⌈people × multiplier × number ÷ per⌉ in whole numbers: one person too many already needs another piece. An upper end is rounded down.</summary>
    static long Pieces(People population, RatioRule rule, decimal number, long per, bool up)
    {
        var (multiplier, multiplierScale) = AsFraction(rule.Multiplier);
        var (count, countScale) = AsFraction(number);
        var numerator = population.Millionths * multiplier * count;
        var denominator = per * (BigInteger)1_000_000 * multiplierScale * countScale;
        return (long)((up ? numerator + denominator - 1 : numerator) / denominator);
    }

    static (BigInteger Numerator, BigInteger Denominator) AsFraction(decimal value)
    {
        var scale = BigInteger.Pow(10, value.Scale);
        return ((BigInteger)(value * (decimal)scale), scale);
    }
}
