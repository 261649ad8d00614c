using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Present.Tables;

/// <summary>The population as printed: whole persons that add up by unit and by class, the same in every table of a study.</summary>
sealed class WholePopulation
{
    const int Grains = 6;

    readonly long[] _exact;
    readonly long[] _whole;

    public WholePopulation(PlacedStudy placed)
    {
        Tree = placed.Units;
        Total = Rounding.Nearest(placed.Total.Millionths);
        // The grains: people of one unit, one class, with or without a place. Whatever is printed is a sum of grains or a part of one.
        var grains = new long[(Tree.Units.Count + 1) * Grains];
        var demand = placed.Demand;
        for (var row = 0; row < demand.Count; row++) grains[(demand.Units[row] * Grains) + (int)demand.Classes[row]] += demand.Millionths[row];
        foreach (var place in placed.Unlocated)
        {
            var unit = place.Unit < 0 ? Tree.Units.Count : place.Unit;
            grains[(unit * Grains) + 3 + (int)place.Class] += place.People?.Millionths ?? 0;
        }

        // A unit's people and a class's people are each rounded to the nearest person first; the grains then fit both.
        ExactDirect = PerUnit(grains);
        var whole = Rounding.Margins(
            [.. grains.Chunk(Grains)], Rounding.LargestRemainder(ExactDirect, Total), Rounding.LargestRemainder(PerGrain(grains), Total)).SelectMany(unit => unit).ToArray();
        Direct = PerUnit(whole);
        (_exact, _whole) = (PerGrain(grains), PerGrain(whole));
        Classes = [.. Enumerable.Range(0, 3).Select(place => _whole[place] + _whole[place + 3])];
        Units = SumUp(Tree, Direct);
        ExactUnits = SumUp(Tree, ExactDirect);
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

    /// <summary>The area's tally as printed. Only who is inside and who is outside depends on the measure; the rest is the same in every table.</summary>
    public WholeTally Area(ReachTally tally, UrbanRural? concerned)
    {
        var parts = WholeTally.PartsOf(tally);
        var (bands, inside, outside, others) = (parts[..^4], parts[..^4].Sum(), parts[^4], parts[^3..]);
        // Who is inside and who is outside first, then the bands within: how finely a table divides them changes neither.
        var whole = others.SequenceEqual(Rest(_exact, concerned)) ? Divided(Rest(_whole, concerned)) : Rounding.LargestRemainder([inside, outside, .. others], Total);
        return new([.. Rounding.LargestRemainder(bands, whole[0]), .. whole[1..]]);

        long[] Divided(long[] rest)
        {
            var concernedTotal = Total - rest.Sum();
            var within = Rounding.Inside(inside, outside, concernedTotal);
            return [within, concernedTotal - within, .. rest];
        }
    }

    /// <summary>The people of a class (null: all) who have a place, as printed; where it is not all of them, the count nearest to the exact one.</summary>
    public long Concerned(long millionths, UrbanRural? concerned) =>
        millionths == _exact.Sum() - Rest(_exact, concerned).Sum() ? Total - Rest(_whole, concerned).Sum() : Rounding.Nearest(millionths);

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

    // Unlocated, unclassified, not concerned: what of the area a rule about one class does not judge.
    static long[] Rest(long[] grains, UrbanRural? concerned) => concerned is { } place
        ? [grains[3] + grains[4] + grains[5], grains[0], place == UrbanRural.Urban ? grains[(int)UrbanRural.Rural] : grains[(int)UrbanRural.Urban]]
        : [grains[3] + grains[4] + grains[5], 0, 0];

    static long[] PerUnit(long[] grains) => [.. grains.Chunk(Grains).Select(unit => unit.Sum())];

    static long[] PerGrain(long[] grains) => [.. Enumerable.Range(0, Grains).Select(grain => grains.Where((_, at) => at % Grains == grain).Sum())];
}
