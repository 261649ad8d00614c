using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Space.Places;

namespace Geo.Analyse.Allocation;

/// <summary>
/// Whom sites serve under a reach standard. Where a time and a length must both be kept, one facility may bring the one and another the other: what stays in any case is counted together, and a further site serves whom
/// it brings what they still lack. Whom only two further sites together would serve is known by <see cref="Between"/>, and no site's.
/// </summary>
public sealed class PartReach
{
    const long None = long.MaxValue;

    readonly ReachPart _part;
    readonly int[] _rows;
    readonly long[] _limits;
    readonly ITravelModel _staying;
    readonly ITravelModel _further;
    readonly JoinedTravel? _joined;
    readonly long[] _ms;
    readonly long[] _mm;
    readonly int[] _soonest;

    /// <param name="staying">The facilities that serve under the standard and stay.</param>
    /// <param name="areTogether">Whether facilities may share what one demand point needs; else each must keep both by itself.</param>
    public PartReach(ReachPart part, DemandPoints demand, IReadOnlyList<LonLat> staying, bool areTogether, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(demand);
        _part = part;
        _rows = [.. Enumerable.Range(0, demand.Count).Where(row => part.Concerned is not { } only || demand.Classes[row] == only)];
        _limits = new long[demand.Count];
        foreach (var row in _rows) _limits[row] = part.Limit;
        (_ms, _mm, _soonest) = (Filled(demand.Count), Filled(demand.Count), new int[demand.Count]);
        if (part.Lengths is not { } lengths)
        {
            (_staying, _further) = (part.Travel, part.Travel);
            return;
        }

        var plan = new JoinedPlan(0, part.Limit, 1, part.JoinedMm!.Value, part.Join);
        if (areTogether && part.NeedsBoth) Nearest(staying, _ms, _mm, _soonest, cancellation);
        _staying = new JoinedTravel(plan, part.Travel, Filled(demand.Count), lengths, Filled(demand.Count));
        _further = _joined = new(plan, part.Travel, _ms, lengths, _mm);
    }

    /// <summary>Demand points whose people the standard is about, ascending.</summary>
    public IReadOnlyList<int> Rows => _rows;

    /// <summary>Demand points that two further sites of those listed so far would serve together, one in time and another near enough, ascending.</summary>
    public IEnumerable<int> Between => _joined is { } joined ? _rows.Where(joined.NeedsTwo) : [];

    /// <summary>The demand points that each of the facilities that stay serves, as <see cref="StudySites.Reach"/> has it; whom they serve only together goes to the one that is soonest there.</summary>
    /// <param name="staying">As at construction.</param>
    public (int[] Rows, long[] Costs)[]? Staying(IReadOnlyList<LonLat> staying, int most, CancellationToken cancellation)
    {
        if (StudySites.Reach(_staying, staying, _ => _rows, _limits, most, cancellation) is not { } listed) return null;
        if (!_part.NeedsBoth) return listed;
        var served = listed.SelectMany(one => one.Rows).ToHashSet();
        var together = _rows.Where(row => _ms[row] <= _part.Limit && _mm[row] <= _part.JoinedMm && !served.Contains(row)).ToLookup(row => _soonest[row]);
        return [.. listed.Select((one, site) => ((int[] Rows, long[] Costs))([.. one.Rows, .. together[site]], [.. one.Costs, .. together[site].Select(row => _ms[row])]))];
    }

    /// <summary>The demand points that each further site serves.</summary>
    /// <param name="limits">[demand]: the largest cost of interest, at most the part's.</param>
    public (int[] Rows, long[] Costs)[]? Further(IReadOnlyList<LonLat> sites, long[] limits, int most, CancellationToken cancellation) => StudySites.Reach(_further, sites, _ => _rows, limits, most, cancellation);

    /// <summary>[demand]: whether some open facilities keep what must be kept, whichever of them brings what.</summary>
    /// <exception cref="InvalidOperationException">One way decides: each facility says it by itself.</exception>
    public bool[] Covered(IReadOnlyList<LonLat> open, CancellationToken cancellation)
    {
        if (!_part.NeedsBoth) throw new InvalidOperationException("One way decides.");
        var (ms, mm) = (Filled(_limits.Length), Filled(_limits.Length));
        Nearest(open, ms, mm, new int[_limits.Length], cancellation);
        return [.. Enumerable.Range(0, ms.Length).Select(row => ms[row] <= _part.Limit && mm[row] <= _part.JoinedMm)];
    }

    void Nearest(IReadOnlyList<LonLat> sites, long[] ms, long[] mm, int[] soonest, CancellationToken cancellation)
    {
        var lengths = Array.ConvertAll(_limits, _ => _part.JoinedMm!.Value);
        for (var site = 0; site < sites.Count; site++)
        {
            LonLat[] one = [sites[site]];
            var (soon, near) = (StudySites.Reach(_part.Travel, one, _ => _rows, _limits, int.MaxValue, cancellation)![0], StudySites.Reach(_part.Lengths!, one, _ => _rows, lengths, int.MaxValue, cancellation)![0]);
            for (var at = 0; at < soon.Rows.Length; at++)
            {
                if (soon.Costs[at] < ms[soon.Rows[at]]) (ms[soon.Rows[at]], soonest[soon.Rows[at]]) = (soon.Costs[at], site);
            }

            for (var at = 0; at < near.Rows.Length; at++) mm[near.Rows[at]] = Math.Min(mm[near.Rows[at]], near.Costs[at]);
        }
    }

    static long[] Filled(int count)
    {
        var costs = new long[count];
        Array.Fill(costs, None);
        return costs;
    }
}
