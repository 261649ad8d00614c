namespace Geo.Analyse.Coverage;

/// <summary>Lists for each square the facilities that can be nearest or second-nearest to any of its ground, ties to the millimetre included.</summary>
/// <remarks>The header of a list is its length.</remarks>
sealed class NearestLister(SquareGrid grid, SquareBalls balls, FacilityTable facilities) : ISquareLister
{
    // A square with so few is not worth dividing: two vectors.
    const int Few = 8;

    // Two ways that round to the same millimetre differ by less.
    const double OneMillimetre = 0.001 + (2 * ChordBounds.RoundingMetres);

    readonly CandidateStack _candidates = new(facilities);

    public void List(int level, int square, ListSink sink) => Visit(level, square, _candidates.All, sink);

    void Visit(int level, int square, Range parent, ListSink sink)
    {
        var list = Narrow(balls.Of(level, square), parent);
        var rows = _candidates.Facilities.AsSpan(list);
        if (level == grid.Level || rows.Length <= Few)
        {
            sink.Add(level, square, rows.Length, rows);
            return;
        }

        for (var quarter = 0; quarter < 4; quarter++) Visit(level + 1, (square << 2) | quarter, list, sink);
    }

    Range Narrow((double X, double Y, double Z, double Radius) ball, Range parent)
    {
        _candidates.Reserve(parent);
        var reach = Math.Sqrt(_candidates.Measure(parent, ball)) + ball.Radius; // no place of the square has its second farther
        var limit = ChordBounds.LongestWay(reach) + OneMillimetre + ball.Radius;
        return Keep(parent, limit * limit);
    }

    Range Keep(Range parent, double limitSquared)
    {
        unchecked
        {
            var (ids, squares) = (_candidates.Facilities, _candidates.Squares);
            var start = parent.End.Value;
            var end = start;
            for (var at = parent.Start.Value; at < start; at++)
            {
                if (squares[at] <= limitSquared && ids[at] != facilities.Nobody) _candidates.Copy(at, end++);
            }

            return _candidates.Close(start, end);
        }
    }
}
