using Geo.Model.Demand;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>The calls of one source, as they are read.</summary>
sealed class EventRows
{
    readonly List<long>[] _intervals = [[], [], [], []];
    readonly List<UrbanRural> _classes = [];
    readonly List<string?> _units = [];

    /// <param name="intervals">Answer, turnout, arrival, hand-over, milliseconds.</param>
    public void Add(long[] intervals, UrbanRural place, string? unit)
    {
        for (var at = 0; at < intervals.Length; at++) _intervals[at].Add(intervals[at]);
        _classes.Add(place);
        _units.Add(unit);
    }

    /// <summary>The calls of several sources, one source after another.</summary>
    public static EventLog LogOf(IReadOnlyList<EventRows> sources) => sources.Count == 0 ? EventLog.None : new()
    {
        AnswerMs = [.. sources.SelectMany(rows => rows._intervals[0])],
        TurnoutMs = [.. sources.SelectMany(rows => rows._intervals[1])],
        ArrivalMs = [.. sources.SelectMany(rows => rows._intervals[2])],
        HandoverMs = [.. sources.SelectMany(rows => rows._intervals[3])],
        Classes = [.. sources.SelectMany(rows => rows._classes)],
        Units = [.. sources.SelectMany(rows => rows._units)],
    };
}
