using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>Facilities judged one by one, and gathered by the units they lie in.</summary>
sealed class EachMember
{
    readonly List<Judgement>[] _members;
    readonly int[] _undecided;
    string _lacking = "";

    EachMember(int units)
    {
        _members = new List<Judgement>[units];
        for (var unit = 0; unit < units; unit++) _members[unit] = [];
        _undecided = new int[units];
    }

    /// <param name="each">Which facilities; where the input does not tell, the facility is undecided, and said to be.</param>
    public static EachMember Of(CountContext context, Condition each, Func<int, Judgement> judge)
    {
        var all = new EachMember(context.Placed.Units.Units.Count);
        for (var facility = 0; facility < context.Placed.Facilities.Count; facility++)
        {
            var lacking = "";
            var belongs = context.Facilities.Passes(each, facility, ref lacking);
            if (belongs == false) continue;
            if (belongs is null && all._lacking.Length == 0) all._lacking = lacking;
            var judged = belongs == true ? judge(facility) with { Population = People.Nobody } : null;
            foreach (var unit in context.UnitsOf(facility))
            {
                if (judged is null) all._undecided[unit]++;
                else all._members[unit].Add(judged with { Unit = unit });
            }
        }

        return all;
    }

    /// <param name="isMeasure">Whether the members' gaps are square metres or days, which add up to nothing: then the facilities that fail are counted.</param>
    public Judgement Judge(CountContext context, int unit, bool isMeasure)
    {
        var members = _members[unit];
        var gap = members.Sum(one => one.Outcome != Outcome.Short ? 0 : isMeasure ? 1 : one.Gap);
        return Counting.Judge.Members(context, unit, members, gap, _undecided[unit], _lacking);
    }
}
