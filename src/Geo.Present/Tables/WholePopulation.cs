using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Present.Tables;

/// <summary>The population as printed: whole persons that add up by unit and by class, the same in every table of a study.</summary>
sealed class WholePopulation
{
    public WholePopulation(PlacedStudy placed)
    {
        Tree = placed.Units;
        Total = Rounding.Nearest(placed.Total.Millionths);
        var direct = new long[Tree.Units.Count + 1];
        var classes = new long[3];
        var demand = placed.Demand;
        for (var row = 0; row < demand.Count; row++)
        {
            direct[demand.Units[row]] += demand.Millionths[row];
            classes[(int)demand.Classes[row]] += demand.Millionths[row];
        }

        foreach (var place in placed.Unlocated)
        {
            if (place.People is not { } people) continue;
            direct[place.Unit < 0 ? direct.Length - 1 : place.Unit] += people.Millionths;
            classes[(int)place.Class] += people.Millionths;
        }

        ExactDirect = direct;
        Direct = Rounding.LargestRemainder(direct, Total);
        Classes = Rounding.LargestRemainder(classes, Total);
        ExactClasses = classes;
        Units = SumUp(Tree, Direct);
        ExactUnits = SumUp(Tree, direct);
    }

    public UnitTree Tree { get; }

    public long Total { get; }

    /// <summary>People tied to exactly this unit; the last entry holds those of no unit.</summary>
    public long[] Direct { get; }

    /// <summary>Millionths, as <see cref="Direct"/>.</summary>
    public long[] ExactDirect { get; }

    /// <summary>People of each unit with all below it.</summary>
    public long[] Units { get; }

    /// <summary>Millionths, as <see cref="Units"/>.</summary>
    public long[] ExactUnits { get; }

    /// <summary>Indexed by <see cref="UrbanRural"/>.</summary>
    public long[] Classes { get; }

    /// <summary>Millionths, as <see cref="Classes"/>.</summary>
    public long[] ExactClasses { get; }

    /// <summary>Sums of each unit and all below it, from what belongs to each alone.</summary>
    public static long[] SumUp(UnitTree tree, long[] direct)
    {
        var sums = new long[tree.Units.Count];
        for (var unit = 0; unit < sums.Length; unit++)
        {
            foreach (var above in tree.SelfAndAncestors(unit)) sums[above] += direct[unit];
        }

        return sums;
    }
}
