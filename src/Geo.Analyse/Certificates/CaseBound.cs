using System.Runtime.CompilerServices;
using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>
/// The bound that multipliers u ≥ 0 put on a case. For any choice x of it: what is covered is at most Σ over rows of max over k of (worth of k − u·k), k no less than the row's sites open in the case, + Σ over open sites of their rows' u;
/// what is paid is at least need · Σ u + Σ over open sites of (cost − their rows' u); what is served is at most Σ u · weight + Σ over open sites of what each
/// could serve by itself at those prices; weight × cost is at least Σ u − Σ over open sites of what u exceeds their rows' cost by. A rule about sites
/// with its multiplier m ≥ 0 adds m · most, and takes m · amount from the value of each site. In each, the
/// sites enter by a sum of values, largest for the open ones and the best of the free ones that have a place. Objectives being multiples of a common divisor, a bound falls to the next one.
/// </summary>
sealed class CaseBound(Claim claim, CaseRows rows, SitingProof proof, CancellationToken cancellation)
{
    readonly Int128[] _values = new Int128[claim.Costs.Length];
    readonly Int128 _divisor = Divisor(claim, rows);

    // Open sites of each row, and the sites that are counted there: only what changes from case to case is counted anew.
    readonly int[] _open = new int[rows.Sites.Count];
    readonly bool[] _isOpen = new bool[claim.Costs.Length];
    readonly List<int>[] _rowsOf = claim.Gains.Length > 2 ? RowsOf(claim, rows) : [];

    int _current = -1;
    Int128 _constant;

    /// <summary>Whether no choice of the case is better than claimed.</summary>
    public bool Holds(int multipliers, CaseState[] state)
    {
        Enter(multipliers, state);
        return !BestSites.Sum(claim, _values, state, out var best) || IsWithin(_constant + best);
    }

    /// <summary>The same, where of the free sites no more are open than one of the rules leaves.</summary>
    public bool HoldsPacked(int multipliers, int rule, CaseState[] state)
    {
        Enter(multipliers, state);
        return !PackedSites.Best(claim, rule, _values, state, out var best) || IsWithin(_constant + best);
    }

    void Enter(int multipliers, CaseState[] state)
    {
        if (multipliers != _current) Evaluate(multipliers);
        // Where k open sites count for more than one, those that the case has opened are among the k.
        if (claim.Gains.Length > 2 && !HasPairs(multipliers)) Follow(proof.Multipliers[multipliers], state);
    }

    /// <summary>Whether a bound, in parts of the denominator, is no more than claimed: objectives are multiples of what divides all weights.</summary>
    public bool IsWithin(Int128 bound)
    {
        // Everything is put as a maximum: costs are counted below zero.
        var limit = claim.Kind is ClaimKind.CoversAtMost or ClaimKind.ServesAtMost ? claim.Value : -claim.Value;
        return FloorTo(bound, _divisor * proof.Denominator) / proof.Denominator <= limit;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Evaluate(int multipliers)
    {
        _current = multipliers;
        var u = proof.Multipliers[multipliers];
        for (var site = 0; site < _values.Length; site++) _values[site] = claim.Kind == ClaimKind.CostsAtLeast ? -(Int128)claim.Costs[site] * proof.Denominator : 0;
        _constant = RuleConstant(multipliers);
        for (var rule = 0; rule < claim.Problem.Rules.Count; rule++)
        {
            var (one, price) = (claim.Problem.Rules[rule], PriceOf(multipliers, rule));
            for (var at = 0; at < one.Sites.Length; at++) _values[one.Sites[at]] -= (Int128)price * RuleCheck.Amount(one, at);
        }

        if (claim.Kind == ClaimKind.TravelsAtLeast)
        {
            AddTravel(u);
            return;
        }

        if (claim.Kind == ClaimKind.ServesAtMost) AddLoads(u);
        if (HasPairs(multipliers))
        {
            AddTwice(u);
            return;
        }

        for (var row = 0; row < rows.Sites.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            _constant += Constant(row, u[row]);
            if (claim.Kind != ClaimKind.ServesAtMost && u[row] != 0) AddPrice(rows.Sites[row], u[row]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void AddPrice(int[] sites, long price)
    {
        foreach (var site in sites) _values[site] += price;
    }

    /// <summary>In numbers of 64 bits while they hold all prices together: no value is more than those.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void AddTravel(long[] u)
    {
        var (over, room) = (new long[_values.Length], long.MaxValue);
        for (var row = 0; row < rows.Sites.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var price = u[row];
            if (price == 0) continue;
            if (price > room)
            {
                AddOver(over, long.MaxValue - room);
                room = long.MaxValue;
            }

            room -= price;
            var (sites, travel, most) = (rows.Sites[row], rows.Travel[row], (price - 1) / proof.Denominator);
            for (var at = 0; at < sites.Length; at++)
            {
                // Whose travel in parts of the denominator is below the price.
                if (travel[at] <= most) over[sites[at]] += price - (travel[at] * proof.Denominator);
            }
        }

        AddOver(over, long.MaxValue - room);
    }

    void AddOver(long[] over, long prices)
    {
        _constant -= prices;
        for (var site = 0; site < over.Length; site++) (_values[site], over[site]) = (_values[site] + over[site], 0);
    }

    /// <summary>What each site can serve by itself, each unit of weight worth one and for its row's price: the cheapest first, dearer than it is worth only up to the least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void AddLoads(long[] u)
    {
        var taken = new Int128[_values.Length];
        // Where nothing is dearer than it is worth no least takes from a value, and what costs what it is worth adds nothing.
        var isDear = u.Take(rows.Sites.Count).Any(price => price > proof.Denominator);
        foreach (var row in Enumerable.Range(0, rows.Sites.Count).Where(row => isDear || u[row] < proof.Denominator).OrderBy(row => u[row]))
        {
            Int128 worth = proof.Denominator - (Int128)u[row];
            foreach (var site in rows.Sites[row])
            {
                var most = worth > 0 ? claim.Problem.Capacities[site] : PartsCheck.LeastOf(claim.Problem, site);
                var part = Int128.Min(rows.Weights[row], Int128.Max(0, most - taken[site]));
                taken[site] += part;
                _values[site] += worth * part;
            }
        }
    }

    bool HasPairs(int multipliers) => claim.CountsTwo && proof.Multipliers[multipliers].Length > rows.Sites.Count + claim.Problem.Rules.Count;

    long PriceOf(int multipliers, int rule) => proof.Multipliers[multipliers][^(claim.Problem.Rules.Count - rule)];

    /// <summary>
    /// What counts of a row, y, is at most half its open sites (the row's multiplier), and at most its open sites but one, whichever (a multiplier a pair): y · (worth − 2u − Σ m) for y from 0 to 1, and
    /// u + Σ m − its own m for each open site.
    /// </summary>
    void AddTwice(long[] u)
    {
        var pair = rows.Sites.Count;
        for (var row = 0; row < rows.Sites.Count; row++)
        {
            var (sites, sum) = (rows.Sites[row], (Int128)0);
            for (var at = 0; at < sites.Length; at++) sum += u[pair + at];
            _constant += Int128.Max(0, (rows.Weights[row] * proof.Denominator) - (2 * (Int128)u[row]) - sum);
            for (var at = 0; at < sites.Length; at++) _values[sites[at]] += u[row] + sum - u[pair + at];
            pair += sites.Length;
        }
    }

    Int128 RuleConstant(int multipliers)
    {
        Int128 constant = 0;
        for (var rule = 0; rule < claim.Problem.Rules.Count; rule++) constant += (Int128)PriceOf(multipliers, rule) * claim.Problem.Rules[rule].Most;
        return constant;
    }

    void Follow(long[] u, CaseState[] state)
    {
        for (var site = 0; site < state.Length; site++)
        {
            if (_isOpen[site] == (state[site] == CaseState.Open)) continue;
            _isOpen[site] ^= true;
            foreach (var row in _rowsOf[site])
            {
                _constant -= Constant(row, u[row]);
                _open[row] += _isOpen[site] ? 1 : -1;
                _constant += Constant(row, u[row]);
            }
        }
    }

    static List<int>[] RowsOf(Claim claim, CaseRows rows)
    {
        List<int>[] rowsOf = [.. claim.Costs.Select(_ => new List<int>())];
        for (var row = 0; row < rows.Sites.Count; row++)
        {
            foreach (var site in rows.Sites[row]) rowsOf[site].Add(row);
        }

        return rowsOf;
    }

    Int128 Constant(int row, long u)
    {
        if (claim.Kind == ClaimKind.ServesAtMost) return u * rows.Weights[row];
        if (claim.Kind == ClaimKind.CostsAtLeast) return -(Int128)u * claim.Need;
        var best = Worth(row, u, _open[row]);
        for (var k = _open[row] + 1; k < claim.Gains.Length; k++) best = Int128.Max(best, Worth(row, u, k));
        return best;
    }

    Int128 Worth(int row, long u, int count) => (rows.Weights[row] * claim.Gains[Math.Min(count, claim.Gains.Length - 1)] * proof.Denominator) - ((Int128)u * count);

    static Int128 FloorTo(Int128 value, Int128 unit)
    {
        var rest = value % unit;
        return rest < 0 ? value - rest - unit : value - rest;
    }

    /// <summary>What every objective is a multiple of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static Int128 Divisor(Claim claim, CaseRows rows)
    {
        Int128 divisor = 0;
        switch (claim.Kind)
        {
            case ClaimKind.CostsAtLeast:
                foreach (var cost in claim.Costs) divisor = Common(divisor, cost);
                break;
            case ClaimKind.TravelsAtLeast:
                foreach (var travel in rows.Travel)
                {
                    if (divisor == 1) break;
                    foreach (var one in travel) divisor = Common(divisor, one == CaseRows.TooFar ? 1 : one);
                }

                break;
            case ClaimKind.ServesAtMost:
                foreach (var weight in rows.Weights) divisor = Common(divisor, weight);
                foreach (var capacity in claim.Problem.Capacities) divisor = Common(divisor, capacity);
                break;
            default:
                foreach (var weight in rows.Weights) divisor = Common(divisor, weight);
                Int128 gains = 0;
                foreach (var gain in claim.Gains) gains = Common(gains, gain);
                divisor *= gains;
                break;
        }

        return divisor == 0 ? 1 : divisor;
    }

    static Int128 Common(Int128 a, Int128 b)
    {
        // Divisions of 128 bits cost ten of 64.
        if (a > 0 && a <= long.MaxValue && b >= 0 && b <= long.MaxValue && (long)b % (long)a == 0) return a;
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
