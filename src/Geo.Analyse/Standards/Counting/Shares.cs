using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>A share of institutions, of what they have, or of units.</summary>
static class Shares
{
    public static List<Judgement> Judge(CountContext context, UnitTest test, ShareRule rule, UnitLevel level, IReadOnlyList<int> units)
    {
        Func<int, Judgement> share = rule.Each is not null ? OfEach(context, rule, level)
            : Tally.UnitCounts.Contains(rule.Of.Count, StringComparer.Ordinal) ? OfUnits(context, test, rule)
            : rule is { What.Count: Tally.Facilities, Of.Count: Tally.Facilities } ? OfFacilities(context, rule, level) : OfAmounts(context, rule);
        var judged = new List<Judgement>(units.Count);
        foreach (var unit in units)
        {
            var lacking = "";
            var asked = test.Passes(rule.Condition, unit, ref lacking);
            judged.Add(asked == true ? share(unit) : Presence.NotAsked(context, unit, asked, lacking));
        }

        return judged;
    }

    static Func<int, Judgement> OfEach(CountContext context, ShareRule rule, UnitLevel level)
    {
        var members = EachMember.Of(context, level, rule.Each!, facility =>
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
    static Func<int, Judgement> OfFacilities(CountContext context, ShareRule rule, UnitLevel level)
    {
        var (members, undecided) = (new List<Judgement>?[context.SlotCount], new int[context.SlotCount]);
        var (column, wholeColumn) = ("", "");
        for (var facility = 0; facility < context.Placed.Facilities.Count; facility++)
        {
            var whole = FacilityCounts.AmountOf(context, rule.Of, facility, ref wholeColumn);
            if (whole < 0) continue;
            var lacking = "";
            var part = whole is null ? null : FacilityCounts.AmountOf(context, rule.What, facility, ref lacking);
            if (column.Length == 0) column = lacking;
            if (context.UnitOf(facility, level) is not (>= 0 and var unit)) continue;
            var slot = context.SlotOf(unit);
            if (whole is null) undecided[slot]++;
            else (members[slot] ??= []).Add(new()
            {
                Unit = unit,
                Facility = facility,
                Outcome = part is null ? Outcome.NotComputable : part > 0 ? Outcome.Met : Outcome.Short,
                Lacking = lacking,
            });
        }

        return unit =>
        {
            var slot = context.SlotOf(unit);
            var all = slot < 0 ? [] : members[slot] ?? [];
            var (met, silent) = (all.Count(one => one.Outcome == Outcome.Met), all.Count(one => one.Outcome == Outcome.NotComputable));
            return Counting.Judge.Share(
                context, unit, met, all.Count, rule.Minimum, rule.Maximum, silent, slot < 0 ? 0 : undecided[slot], column.Length > 0 ? column : wholeColumn, rule.IsAbove) with
            { Members = all };
        };
    }

    /// <summary>What facilities have, of what they have in all: only those that give both numbers count, and the others are said to be left out.</summary>
    static Func<int, Judgement> OfAmounts(CountContext context, ShareRule rule)
    {
        var (part, whole, left) = (new decimal[context.SlotCount], new decimal[context.SlotCount], new int[context.SlotCount]);
        var lacking = "";
        for (var facility = 0; facility < context.Placed.Facilities.Count; facility++)
        {
            var of = FacilityCounts.AmountOf(context, rule.Of, facility, ref lacking);
            if (of < 0) continue;
            var what = FacilityCounts.AmountOf(context, rule.What, facility, ref lacking);
            foreach (var unit in context.UnitsOf(facility))
            {
                var slot = context.SlotOf(unit);
                if (of is null || what is null) left[slot]++;
                else
                {
                    whole[slot] += of.Value;
                    part[slot] += Math.Max(0, what.Value);
                }
            }
        }

        return unit => context.SlotOf(unit) is >= 0 and var slot
            ? Counting.Judge.Share(context, unit, part[slot], whole[slot], rule.Minimum, rule.Maximum, 0, left[slot], lacking, rule.IsAbove)
            : Counting.Judge.Share(context, unit, 0, 0, rule.Minimum, rule.Maximum, 0, 0, lacking, rule.IsAbove);
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
            var (members, undecided, column) = (new JudgementList(), 0, "");
            foreach (var below in context.Facts.Within(unit, level))
            {
                var belongs = test.Passes(rule.Of.Where, below, ref column);
                if (belongs is null) undecided++;
                if (belongs == true) members.Add(Counting.Judge.Count(context, below, counts.Sum(below), 1, null, counts.Silent(below), counts.Lacking));
            }

            var (met, silent) = (members.CountOf(Outcome.Met), members.CountOf(Outcome.NotComputable));
            return Counting.Judge.Share(
                context, unit, met, members.Count, rule.Minimum, rule.Maximum, silent, undecided, silent > 0 ? counts.Lacking : column, rule.IsAbove) with
            { Members = members };
        };
    }
}
