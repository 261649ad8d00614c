namespace Geo.Analyse.Coverage;

/// <summary>Counts for each square the facilities that reach all of it, and lists those that reach a part.</summary>
/// <remarks>The header of a list is its length × 4 + how many reach all of the square: 0, 1 or 2. Where two do, no list is needed.</remarks>
sealed class CoverageLister(SquareGrid grid, SquareBalls balls, FacilityTable facilities, ReachLimits limits) : ISquareLister
{
    readonly CandidateStack _candidates = new(facilities);

    public void List(int level, int square, ListSink sink) => Visit(level, square, _candidates.All, 0, sink);

    void Visit(int level, int square, Range parent, int reaching, ListSink sink)
    {
        var list = Narrow(balls.Of(level, square), parent, ref reaching);
        if (reaching >= 2)
        {
            sink.Add(level, square, 2, []);
            return;
        }

        var rows = _candidates.Facilities.AsSpan(list);
        if (level == grid.Level || rows.IsEmpty)
        {
            sink.Add(level, square, (rows.Length * 4) + reaching, rows);
            return;
        }

        for (var quarter = 0; quarter < 4; quarter++) Visit(level + 1, (square << 2) | quarter, list, reaching, sink);
    }

    Range Narrow((double X, double Y, double Z, double Radius) ball, Range parent, ref int reaching)
    {
        _candidates.Reserve(parent);
        _candidates.Measure(parent, ball);
        var (ids, squares) = (_candidates.Facilities, _candidates.Squares);
        var start = parent.End.Value;
        var end = start;
        for (var at = parent.Start.Value; at < start; at++)
        {
            var beyond = limits.Beyond[ids[at]] + ball.Radius;
            if (squares[at] >= beyond * beyond || ids[at] == facilities.Nobody) continue;

            var within = limits.Within[ids[at]] - ball.Radius;
            if (within > 0 && squares[at] < within * within) reaching++;
            else _candidates.Copy(at, end++);
        }

        return _candidates.Close(start, end);
    }
}
