using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Present.Tables;

/// <summary>A reach finding as printed: whole persons that add up down every column and along every row.</summary>
sealed class WholeReach
{
    public WholeReach(ReachFinding finding, WholePopulation population)
    {
        var concerned = ConcernedBy(finding);
        Areas = [.. finding.Measures.Select(measure => population.Area(measure.Area, concerned))];
        Area = Areas[finding.Headline];
        Twice = [.. finding.Measures.Select((measure, at) => TwiceOf(measure.Area, Areas[at].Inside))];
        var head = finding.Head;
        (Units, _nowhere) = UnitsOf(head, Area, population);
        var classes = head.ByClass.Select(WholeTally.PartsOf).ToArray();
        Classes = [.. Rounding.Margins(classes, population.Classes, Area.Parts).Select(parts => new WholeTally(parts))];
        Gaps = GapsOf(finding, population);
        FirstDue = FirstDueOf(finding);
    }

    /// <summary>One for each measure.</summary>
    public IReadOnlyList<WholeTally> Areas { get; }

    /// <summary>People reached by two facilities or more, one count for each measure.</summary>
    public IReadOnlyList<long> Twice { get; }

    /// <summary>Of the headline measure, as are all that follow.</summary>
    public WholeTally Area { get; }

    /// <summary>One for each unit of the tree, with all below it.</summary>
    public IReadOnlyList<WholeTally> Units { get; }

    /// <summary>People of no unit.</summary>
    public WholeTally Nowhere => _nowhere;

    public IReadOnlyList<WholeTally> Classes { get; }

    /// <summary>People of each gap area; they add up to each unit's people outside.</summary>
    public long[] Gaps { get; }

    /// <summary>For each first-due area: still inside by the second, outside when the first is out, outside anyway.</summary>
    public IReadOnlyList<long[]> FirstDue { get; }

    readonly WholeTally _nowhere;

    public static UrbanRural? ConcernedBy(ReachFinding finding) => (finding.Standard.Rule as ReachRule)?.Concerned;

    /// <summary>One for each unit of the tree, with all below it, and the people of no unit.</summary>
    /// <param name="area">As printed.</param>
    public static (IReadOnlyList<WholeTally> Units, WholeTally Nowhere) UnitsOf(ReachMeasure head, WholeTally area, WholePopulation population)
    {
        var tree = population.Tree;
        var direct = head.ByUnit.Select(WholeTally.PartsOf).Append(WholeTally.PartsOf(head.Area)).ToArray();
        // What a unit holds itself: its tally less those of the units right below it. The area stands above all.
        for (var unit = tree.Units.Count - 1; unit >= 0; unit--)
        {
            var above = direct[tree.Parents[unit] < 0 ? tree.Units.Count : tree.Parents[unit]];
            var tally = WholeTally.PartsOf(head.ByUnit[unit]);
            for (var part = 0; part < above.Length; part++) above[part] -= tally[part];
        }

        var whole = Rounding.Margins(direct, population.Direct, area.Parts);
        var sums = Enumerable.Range(0, area.Parts.Length)
            .Select(part => WholePopulation.SumUp(tree, [.. whole.Select(row => row[part])])).ToArray();
        return ([.. Enumerable.Range(0, tree.Units.Count).Select(unit => new WholeTally([.. sums.Select(column => column[unit])]))], new(whole[^1]));
    }

    static long TwiceOf(ReachTally area, long inside) =>
        Rounding.LargestRemainder([area.Twice.Millionths, area.Inside.Millionths - area.Twice.Millionths], inside)[0];

    /// <summary>What a helping point brings a gap area and the whole area: never more than the gap has, and all of it where it is all of it.</summary>
    public (long OfGap, long OfAll) Helps(GapArea gap, int at)
    {
        var ofGap = gap.Helping.OfGap == gap.People ? Gaps[at] : Math.Min(Figures.Persons(gap.Helping.OfGap), Gaps[at]);
        return (ofGap, gap.Helping.OfAll == gap.Helping.OfGap ? ofGap : Math.Max(ofGap, Figures.Persons(gap.Helping.OfAll)));
    }

    long[] GapsOf(ReachFinding finding, WholePopulation population)
    {
        var shown = new long[finding.Gaps.Count];
        foreach (var group in Enumerable.Range(0, shown.Length).GroupBy(at => finding.Gaps[at].Unit))
        {
            int[] members = [.. group];
            var exact = members.Select(at => finding.Gaps[at].People.Millionths).ToArray();
            var outside = group.Key < population.Tree.Units.Count ? Units[group.Key].Outside : Rounding.Nearest(exact.Sum());
            var whole = Rounding.LargestRemainder(exact, outside);
            for (var at = 0; at < members.Length; at++) shown[members[at]] = whole[at];
        }

        return shown;
    }

    long[][] FirstDueOf(ReachFinding finding)
    {
        if (finding.FirstDue.Count == 0) return [];
        long[][] exact = [.. finding.FirstDue.Select(due => new[]
        {
            due.ToSecond.Millionths, due.ToNobody.Millionths, due.People.Millionths - due.Inside.Millionths,
        })];
        var inside = Rounding.LargestRemainder([exact.Sum(row => row[0]), exact.Sum(row => row[1])], Area.Inside);
        var rows = Rounding.LargestRemainder([.. finding.FirstDue.Select(due => due.People.Millionths)], Area.Concerned);
        return Rounding.Margins(exact, rows, [inside[0], inside[1], Area.Outside]);
    }
}
