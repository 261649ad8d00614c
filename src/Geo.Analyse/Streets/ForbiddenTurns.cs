using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Analyse.Streets;

/// <summary>
/// Which ways through junctions a mode may not take, as an automaton over directed segments: it reads the way travelled, remembers no more of it than a restriction can depend on, and says when the next step would complete
/// a forbidden way.
/// </summary>
/// <remarks>Source: Aho and Corasick (1975), Efficient string matching, Communications of the ACM 18(6), 333–340, doi:10.1145/360825.360855. State 0 remembers nothing; every other state is a beginning of a forbidden way.</remarks>
sealed class ForbiddenTurns
{
    readonly List<Dictionary<int, int>> _next = [[]];
    readonly List<int> _failure = [0];
    readonly List<bool> _isForbidden = [false];

    ForbiddenTurns()
    {
    }

    /// <summary>States, the one that remembers nothing among them.</summary>
    public int Count => _next.Count;

    /// <param name="leaving">Directed segments that leave the end of a directed segment and that the mode may travel.</param>
    public static ForbiddenTurns Of(StreetNetwork network, TravelMode mode, Func<int, IEnumerable<int>> leaving)
    {
        var turns = new ForbiddenTurns();
        foreach (var restriction in network.Restrictions.Where(restriction => restriction.Modes.Holds(mode)))
        {
            if (restriction.IsOnly) turns.AddOnly(restriction.Path, leaving);
            else turns.Add(restriction.Path);
        }

        turns.Link();
        return turns;
    }

    /// <summary>The state after one more directed segment; −1 where that completes a forbidden way.</summary>
    public int Step(int state, int directed)
    {
        int next;
        while (!_next[state].TryGetValue(directed, out next))
        {
            if (state == 0) return 0;
            state = _failure[state];
        }

        return _isForbidden[next] ? -1 : next;
    }

    /// <summary>Who has begun must go on along it: at each of its junctions every other way on is forbidden. Where the mode can't go on along it, it is not bound.</summary>
    void AddOnly(IReadOnlyList<int> path, Func<int, IEnumerable<int>> leaving)
    {
        for (var step = 1; step < path.Count; step++)
        {
            if (!leaving(path[step - 1]).Contains(path[step])) return;
        }

        for (var step = 1; step < path.Count; step++)
        {
            var head = path.Take(step).ToArray();
            foreach (var other in leaving(path[step - 1]).Where(other => other != path[step])) Add([.. head, other]);
        }
    }

    void Add(IReadOnlyList<int> path)
    {
        var state = 0;
        foreach (var directed in path)
        {
            if (!_next[state].TryGetValue(directed, out var next))
            {
                next = _next.Count;
                _next.Add([]);
                _failure.Add(0);
                _isForbidden.Add(false);
                _next[state].Add(directed, next);
            }

            state = next;
        }

        _isForbidden[state] = true;
    }

    /// <summary>Breadth first: where no beginning goes on, the longest one that is an end of it may.</summary>
    void Link()
    {
        var queue = new Queue<int>(_next[0].Values);
        while (queue.TryDequeue(out var state))
        {
            foreach (var (directed, child) in _next[state])
            {
                var failure = _failure[state];
                while (failure != 0 && !_next[failure].ContainsKey(directed)) failure = _failure[failure];
                _failure[child] = _next[failure].TryGetValue(directed, out var end) && end != child ? end : 0;
                _isForbidden[child] |= _isForbidden[_failure[child]];
                queue.Enqueue(child);
            }
        }
    }
}
