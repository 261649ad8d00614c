using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;

namespace Geo.Analyse.Standards.Counting;

/// <summary>Intervals of a dispatch log against a limit: a share of the calls at or below it, or where the rule gives no share the mean of all.</summary>
/// <remarks>A call that does not tell the interval, or whether its scene is urban where the rule asks, is left out, counted and said.</remarks>
static class Responses
{
    public static List<Judgement> Judge(CountContext context, ResponseRule rule, IReadOnlyList<int> units)
    {
        var (within, known, silent, sumMs) = (new long[context.Placed.Units.Units.Count], new long[context.Placed.Units.Units.Count], new int[context.Placed.Units.Units.Count], new Int128[context.Placed.Units.Units.Count]);
        var (log, lacking) = (context.Placed.Events, "");
        var intervals = log.Of(rule.Interval);
        var limitMs = (long)Math.Floor(rule.Limit.TotalMilliseconds);
        for (var call = 0; call < log.Count; call++)
        {
            var named = log.Units[call] is { } id ? context.Placed.Units.IndexOf(id) : -1;
            var place = ClassOf(context.Placed, log, call, named);
            if (rule.Concerned is { } only && place != only && place != UrbanRural.Unclassified) continue;
            var isSilent = intervals[call] == EventLog.Unknown || (rule.Concerned is not null && place == UrbanRural.Unclassified);
            if (isSilent && lacking.Length == 0) lacking = intervals[call] == EventLog.Unknown ? ColumnOf(rule.Interval) : "urban_rural";
            foreach (var unit in UnitsOf(context, named))
            {
                if (isSilent) silent[unit]++;
                else
                {
                    known[unit]++;
                    sumMs[unit] += intervals[call];
                    if (intervals[call] <= limitMs) within[unit]++;
                }
            }
        }

        return [.. units.Select(unit => rule.Share is { } share
            ? Counting.Judge.Share(context, unit, within[unit], known[unit], share, null, 0, silent[unit], lacking)
            : Mean(context, unit, rule, known[unit], sumMs[unit], silent[unit], lacking))];
    }

    /// <summary>The column that tells an interval, of those a table may give it by.</summary>
    public static string ColumnOf(string interval) => interval switch
    {
        "answer" => "answered",
        "turnout" => "departed",
        "handover" => "handed_over",
        _ => "arrived",
    };

    /// <summary>Minutes: what there is against the most there may be.</summary>
    static Judgement Mean(CountContext context, int unit, ResponseRule rule, long calls, Int128 sumMs, int silent, string lacking)
    {
        var blank = new Judgement { Unit = unit, Outcome = silent > 0 ? Outcome.NotComputable : Outcome.NotApplicable, Population = context.Facts.People(unit), Silent = silent, Lacking = silent > 0 ? lacking : "" };
        if (calls == 0) return blank;
        var (mean, most) = ((decimal)sumMs / calls / 60_000, (decimal)rule.Limit.TotalMinutes);
        return blank with
        {
            Outcome = mean <= most ? Outcome.Met : Outcome.Short,
            Actual = Math.Round(mean, 3, MidpointRounding.AwayFromZero),
            Most = most,
            Gap = mean <= most ? 0 : Math.Ceiling((mean - most) * 100) / 100,
        };
    }

    static UrbanRural ClassOf(PlacedStudy placed, EventLog log, int call, int unit) =>
        log.Classes[call] != UrbanRural.Unclassified ? log.Classes[call] : unit >= 0 ? placed.Classes[unit].Class : UrbanRural.Unclassified;

    /// <summary>A call that names no unit counts for the whole area.</summary>
    static IEnumerable<int> UnitsOf(CountContext context, int named) =>
        named >= 0 ? context.Placed.Units.SelfAndAncestors(named) : context.Facts.AreaUnit >= 0 ? [context.Facts.AreaUnit] : [];
}
