using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;

namespace Geo.Analyse.Standards.Counting;

/// <summary>Holds the units of a standard's level against a rule that counts.</summary>
static class CountEvaluation
{
    public static StandardFinding Evaluate(CountContext context, Standard standard)
    {
        var level = standard.IsOfFacilities ? context.Study.Area.Level : standard.Level;
        if (level > context.Study.Area.Level) return new NotApplicable(standard, context.Study.Area.Level);
        var units = UnitsOf(context, level);
        if (units.Count == 0) return new NotComputable(standard, [new(MissingCode.NoUnitOfLevel, SourceRole.Units, "level")]);
        if (standard.Rule is ResponseRule response)
        {
            return context.Placed.Events.Count == 0 ? new NotComputable(standard, [new(MissingCode.EventLog, SourceRole.Events, Responses.ColumnOf(response.Interval))])
                : Whole(context, standard, Responses.Judge(context, response, units));
        }

        if (context.Placed.Facilities.Count == 0 && !context.Study.SourcesOf(SourceRole.Facilities).Any())
        {
            return new NotComputable(standard, [new(MissingCode.NoFacilitySource, SourceRole.Facilities, "type")]);
        }

        if (standard.Rule is GroupingRule && !context.Placed.Units.Units.Any(unit => unit.Centre is not null))
        {
            return new NotComputable(standard, [new(MissingCode.UnitColumn, SourceRole.Units, "centre")]);
        }

        var test = new UnitTest(context);
        IReadOnlyList<Judgement> judged = standard.Rule switch
        {
            PresenceRule rule => Presence.Judge(context, test, rule, level, units),
            TierRule rule => Tiers.Judge(context, test, rule, units),
            ShareRule rule => Shares.Judge(context, test, rule, level, units),
            BalanceRule rule => Balances.Judge(context, rule, units),
            GateRule rule => Gates.Judge(context, test, rule, level, units),
            GroupingRule rule => Groupings.Judge(context, rule, level, units),
            _ => throw new ArgumentOutOfRangeException(nameof(standard), standard.Kind, "Not a kind that counts."),
        };
        return Whole(context, standard, judged);
    }

    public static List<int> UnitsOf(CountContext context, UnitLevel level)
    {
        var (first, next) = context.Placed.Units.RangeOf(level);
        return [.. Enumerable.Range(first, next - first)];
    }

    /// <summary>The column a condition of units waits for, as an input that is missing.</summary>
    public static MissingInput MissingOf(string column) => column switch
    {
        "answered" or "departed" or "arrived" or "handed_over" => new(MissingCode.EventColumn, SourceRole.Events, column),
        "people" => new(MissingCode.NoPopulation, SourceRole.Population, column),
        "type" or "urban_rural" or "id" or "centre" => new(MissingCode.UnitColumn, SourceRole.Units, column),
        _ => new(UnitAmounts.All.Contains(column, StringComparer.Ordinal) ? MissingCode.UnitColumn : MissingCode.AttributeColumn,
            UnitAmounts.All.Contains(column, StringComparer.Ordinal) ? SourceRole.Units : SourceRole.Facilities, column),
    };

    /// <summary>Where neither a unit nor any of its members can be told, the standard can't be computed; where it asks nothing of any unit, it does not apply.</summary>
    static StandardFinding Whole(CountContext context, Standard standard, IReadOnlyList<Judgement> judged)
    {
        var concerned = judged.Where(unit => unit.Outcome != Outcome.NotApplicable);
        if (!concerned.Any()) return new NotApplicable(standard, context.Study.Area.Level) { Reason = Inapplicability.Condition };
        if (concerned.Any(unit => unit.Outcome != Outcome.NotComputable || unit.Members.Any(member => member.Outcome is not (Outcome.NotComputable or Outcome.NotApplicable)))) return new CountFinding(standard, judged);
        var columns = concerned.Select(unit => unit.Lacking).Where(column => column.Length > 0).Distinct(StringComparer.Ordinal);
        return new NotComputable(standard, [.. columns.Select(MissingOf)]);
    }
}
