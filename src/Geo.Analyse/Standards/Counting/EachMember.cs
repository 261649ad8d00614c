using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>Facilities judged one by one, and gathered by the units they lie in.</summary>
sealed class EachMember
{
    readonly List<Judgement>?[] _members;
    readonly int[] _undecided;
    string _lacking = "";

    EachMember(int slots) => (_members, _undecided) = (new List<Judgement>?[slots], new int[slots]);

    /// <param name="level">Of the units that will be asked for.</param>
    /// <param name="each">Which facilities; where the input does not tell, the facility is undecided, and said to be.</param>
    public static EachMember Of(CountContext context, UnitLevel level, Condition each, Func<int, Judgement> judge)
    {
        var all = new EachMember(context.SlotCount);
        for (var facility = 0; facility < context.Placed.Facilities.Count; facility++)
        {
            var lacking = "";
            var belongs = context.Facilities.Passes(each, facility, ref lacking);
            if (belongs == false) continue;
            if (belongs is null && all._lacking.Length == 0) all._lacking = lacking;
            if (context.UnitOf(facility, level) is not (>= 0 and var unit)) continue;
            var slot = context.SlotOf(unit);
            if (belongs == true) (all._members[slot] ??= []).Add(judge(facility) with { Population = People.Nobody, Unit = unit });
            else all._undecided[slot]++;
        }

        return all;
    }

    /// <param name="isMeasure">Whether the members' gaps are square metres or days, which add up to nothing: then the facilities that fail are counted.</param>
    public Judgement Judge(CountContext context, int unit, bool isMeasure)
    {
        var slot = context.SlotOf(unit);
        IReadOnlyList<Judgement> members = slot < 0 ? [] : _members[slot] ?? [];
        var gap = members.Sum(one => one.Outcome != Outcome.Short ? 0 : isMeasure ? 1 : one.Gap);
        return Counting.Judge.Members(context, unit, members, gap, slot < 0 ? 0 : _undecided[slot], _lacking);
    }
}
