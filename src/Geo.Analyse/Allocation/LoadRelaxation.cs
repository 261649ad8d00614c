namespace Geo.Analyse.Allocation;

/// <summary>
/// Capacitated covering: priced is that no row gives more weight than it has: K(u) = Σ u · weight, and v(j) is the best that site j could do by itself, Σ (1 − u) · weight over the rows it would take, the
/// cheapest first, up to its capacity, and no less than its least. Settled rows cost what they are worth, always: nobody gains by them.
/// </summary>
/// <remarks>Source of the relaxation: Pirkul and Schilling (1991), doi:10.1287/mnsc.37.2.233, here with demand that may be split.</remarks>
/// <param name="scale">What one unit of weight is worth.</param>
sealed class LoadRelaxation(LoadQuestion question, long scale) : Relaxation(question.Rows.Count, question.Rows.SiteCount)
{
    /// <summary>Weight may be dearer than it is worth where a site needs it for its least.</summary>
    const int Dearest = 4;

    readonly SiteRows _rows = question.Doubtful;
    readonly long[] _price = new long[question.Kept.Length];
    readonly long[] _taken = new long[question.Rows.SiteCount];
    readonly LoadTaking _taking = new(question.Doubtful, question.DoubtfulWeights);
    readonly (long Price, long Part)[] _last = new (long, long)[question.Rows.SiteCount];
    readonly double[] _left = new double[question.Kept.Length];

    public override long[] Ceilings { get; } = Array.ConvertAll(question.Weights, _ => question.LeastOfDoubtful.Any(one => one > 0) ? Dearest * scale : scale);

    public override long Work => _rows.Site.Length + (4L * _rows.Count);

    public override int GradedCount => RowCount;

    /// <summary>That nobody serves more than he can, and that nobody is served who is not there.</summary>
    public override IReadOnlyList<long[]> Plain => [Array.ConvertAll(question.IsSettled, isSettled => isSettled ? scale : 0), Array.ConvertAll(question.IsLost, isLost => isLost ? 0 : scale)];

    /// <summary>Who could go to a site with room costs the more the more sites he could go to; who could not, nothing.</summary>
    public override long[] Start(ReadOnlySpan<bool> isOpen)
    {
        var u = Array.ConvertAll(question.IsSettled, _ => scale);
        var flow = question.OfDoubtful();
        flow.Begin(isOpen);
        var isLoose = flow.RowsInReachOfRoom(forLeast: false);
        for (var at = 0; at < _price.Length; at++)
        {
            var open = 0;
            foreach (var site in _rows.SitesOf(at)) open += isOpen[site] ? 1 : 0;
            u[question.Kept[at]] = isLoose[at] ? scale * open / (open + 1) : 0;
        }

        return u;
    }

    public override long Evaluate(ReadOnlySpan<long> u, Span<long> values)
    {
        values.Clear();
        Array.Clear(_taken);
        var constant = question.Settled * scale;
        for (var at = 0; at < _price.Length; at++)
        {
            var (price, weight) = (u[question.Kept[at]], question.DoubtfulWeights[at]);
            _price[at] = price;
            constant += price * weight;
            if (price >= scale) continue;
            var worth = (scale - price) * weight;
            foreach (var site in _rows.SitesOf(at))
            {
                _taken[site] += weight;
                values[site] += worth;
            }
        }

        for (var site = 0; site < values.Length; site++)
        {
            var most = Math.Clamp(_taken[site], question.LeastOfDoubtful[site], question.Capacities[site]);
            _last[site] = (scale, 0);
            if (most != _taken[site]) (values[site], _last[site]) = _taking.Take(site, _price, scale, most);
            _taken[site] = most;
        }

        return constant;
    }

    public override void Slopes(ReadOnlySpan<long> u, ReadOnlySpan<int> chosen, Span<int> slopes)
    {
    }

    public override void GradedSlopes(ReadOnlySpan<int> chosen, Span<double> slopes, Span<double> grades)
    {
        slopes.Clear();
        for (var at = 0; at < _left.Length; at++) _left[at] = question.DoubtfulWeights[at];
        foreach (var site in chosen)
        {
            var (last, rest) = _last[site];
            foreach (var at in _rows.RowsOf(site))
            {
                var part = _price[at] < last ? question.DoubtfulWeights[at] : _price[at] == last ? Math.Min(rest, question.DoubtfulWeights[at]) : 0;
                if (_price[at] == last) rest -= part;
                _left[at] -= part;
            }
        }

        // What is worth nothing may as well be taken: a price that nobody presses on stays.
        foreach (var site in chosen)
        {
            double room = question.Capacities[site] - _taken[site];
            foreach (var at in _rows.RowsOf(site))
            {
                if (room <= 0) break;
                if (_price[at] != scale || _left[at] <= 0) continue;
                var part = Math.Min(room, _left[at]);
                _left[at] -= part;
                room -= part;
            }
        }

        for (var row = 0; row < grades.Length; row++) grades[row] = question.Weights[row];
        for (var at = 0; at < _left.Length; at++) slopes[question.Kept[at]] = _left[at] / question.DoubtfulWeights[at];
    }

    /// <summary>Of a smallest cut: the rows that are served whole cost what they are worth, the others nothing. Where no loads are allowed: the rows that sites lack are dearer than everything.</summary>
    public override long[]? Final(ReadOnlySpan<SiteState> states)
    {
        var isOpen = new bool[states.Length];
        for (var site = 0; site < isOpen.Length; site++) isOpen[site] = states[site] == SiteState.Open;
        var flow = question.Whole();
        flow.Begin(isOpen);
        var dear = flow.Lacking > 0 ? scale * ((4 * question.Weights.Sum()) + 4) : scale;
        return Array.ConvertAll(flow.RowsInReachOfRoom(forLeast: flow.Lacking > 0), isReached => isReached ? dear : 0);
    }
}
