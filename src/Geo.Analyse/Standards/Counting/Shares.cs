using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>A share of institutions, of what they have, or of units.</summary>
static class Shares
{
    public static List<Judgement> Judge(CountContext context, UnitTest test, ShareRule rule, IReadOnlyList<int> units)
    {
        Func<int, Judgement> share = rule.Each is not null ? OfEach(context, rule)
            : Tally.UnitCounts.Contains(rule.Of.Count, StringComparer.Ordinal) ? OfUnits(context, test, rule)
            : rule is { What.Count: Tally.Facilities, Of.Count: Tally.Facilities } ? OfFacilities(context, rule) : OfAmounts(context, rule);
        var judged = new List<Judgement>(units.Count);
        foreach (var unit in units)
        {
            var lacking = "";
            var asked = test.Passes(rule.Condition, unit, ref lacking);
            judged.Add(asked == true ? share(unit) : Presence.NotAsked(context, unit, asked, lacking));
        }

        return judged;
    }

    static Func<int, Judgement> OfEach(CountContext context, ShareRule rule)
    {
        var members = EachMember.Of(context, rule.Each!, facility =>
        {
            var lacking = "";
            var (part, whole) = (FacilityCounts.AmountOf(context, rule.What, facility, ref lacking), FacilityCounts.AmountOf(context, rule.Of, facility, ref lacking));
            var judged = part is null || whole is null
                ? Counting.Judge.Share(context, 0, 0, 0, rule.Minimum, rule.Maximum, 0, 1, lacking)
                : Counting.Judge.Share(context, 0, Math.Max(0, part.Value), Math.Max(0, whole.Value), rule.Minimum, rule.Maximum, 0, 0, "", rule.IsAbove);
            return judged with { Facility = facility };
        });
        return unit => members.Judge(context, unit, isMeasure: false);
    }

    /// <summary>Facilities of the whole, each of which belongs to the part or does not: those that do not are named.</summary>
    static Func<int, Judgement> OfFacilities(CountContext context, ShareRule rule)
    {
        var members = new List<Judgement>[context.Placed.Units.Units.Count];
        for (var unit = 0; unit < members.Length; unit++) members[unit] = [];
        var undecided = new int[members.Length];
        var (column, wholeColumn) = ("", "");
        for (var facility = 0; facility < context.Placed.Facilities.Count; facility++)
        {
            var whole = FacilityCounts.AmountOf(context, rule.Of, facility, ref wholeColumn);
            if (whole < 0) continue;
            var lacking = "";
            var part = whole is null ? null : FacilityCounts.AmountOf(context, rule.What, facility, ref lacking);
            if (column.Length == 0) column = lacking;
            foreach (var unit in context.UnitsOf(facility))
            {
                if (whole is null) undecided[unit]++;
                else members[unit].Add(new()
                {
                    Unit = unit,
                    Facility = facility,
                    Outcome = part is null ? Outcome.NotComputable : part > 0 ? Outcome.Met : Outcome.Short,
                    Lacking = lacking,
                });
            }
        }

        return unit =>
        {
            var all = members[unit];
            var (met, silent) = (all.Count(one => one.Outcome == Outcome.Met), all.Count(one => one.Outcome == Outcome.NotComputable));
            return Counting.Judge.Share(
                context, unit, met, all.Count, rule.Minimum, rule.Maximum, silent, undecided[unit], column.Length > 0 ? column : wholeColumn, rule.IsAbove) with
            { Members = all };
        };
    }

    /// <summary>What facilities have, of what they have in all: only those that give both numbers count, and the others are said to be left out.</summary>
    static Func<int, Judgement> OfAmounts(CountContext context, ShareRule rule)
    {
        var (part, whole, left) = (new decimal[context.Placed.Units.Units.Count], new decimal[context.Placed.Units.Units.Count], new int[context.Placed.Units.Units.Count]);
        var lacking = "";
        for (var facility = 0; facility < context.Placed.Facilities.Count; facility++)
        {
            var of = FacilityCounts.AmountOf(context, rule.Of, facility, ref lacking);
            if (of < 0) continue;
            var what = FacilityCounts.AmountOf(context, rule.What, facility, ref lacking);
            foreach (var unit in context.UnitsOf(facility))
            {
                if (of is null || what is null) left[unit]++;
                else
                {
                    whole[unit] += of.Value;
                    part[unit] += Math.Max(0, what.Value);
                }
            }
        }

        return unit => Counting.Judge.Share(context, unit, part[unit], whole[unit], rule.Minimum, rule.Maximum, 0, left[unit], lacking, rule.IsAbove);
    }

    /// <summary>Units below, of which so many have at least one of it.</summary>
    static Func<int, Judgement> OfUnits(CountContext context, UnitTest test, ShareRule rule)
    {
        var counts = FacilityCounts.Of(context, rule.What);
        var level = rule.Of.Count switch
        {
            "villages" => UnitLevel.Village,
            "townships" => UnitLevel.Township,
            "counties" => UnitLevel.County,
            _ => UnitLevel.City,
        };
        return unit =>
        {
            var (members, undecided, column) = (new List<Judgement>(), 0, "");
            foreach (var below in context.Facts.Within(unit, level))
            {
                var belongs = test.Passes(rule.Of.Where, below, ref column);
                if (belongs is null) undecided++;
                if (belongs == true) members.Add(Counting.Judge.Count(context, below, counts.Sum[below], 1, null, counts.Silent[below], counts.Lacking));
            }

            var (met, silent) = (members.Count(one => one.Outcome == Outcome.Met), members.Count(one => one.Outcome == Outcome.NotComputable));
            return Counting.Judge.Share(
                context, unit, met, members.Count, rule.Minimum, rule.Maximum, silent, undecided, silent > 0 ? counts.Lacking : column, rule.IsAbove) with
            { Members = members };
        };
    }
}
