using Geo.Model.Standards;
using Geo.Space.Places;

namespace Geo.Analyse.WhatIf;

/// <summary>
/// A time and a length that decide as one, asked for people who are not covered: of "or" a site reaches whom it reaches in time or near enough; of "and" it must bring what the facilities that stand do not, so whoever has
/// one near enough needs only one in time.
/// </summary>
public sealed class JoinedTravel : ITravelModel
{
    readonly JoinedPlan _plan;
    readonly ITravelModel _times;
    readonly ITravelModel _lengths;
    readonly long[] _ms;
    readonly long[] _mm;
    readonly bool[] _isTimeAlone;
    readonly bool[] _isLengthAlone;

    /// <param name="ms">[demand]: to the nearest facility in time.</param>
    /// <param name="mm">[demand]: to the nearest in length.</param>
    public JoinedTravel(JoinedPlan plan, ITravelModel times, long[] ms, ITravelModel lengths, long[] mm)
    {
        ArgumentNullException.ThrowIfNull(ms);
        (_plan, _times, _lengths, _ms, _mm) = (plan, times, lengths, ms, mm);
        (_isTimeAlone, _isLengthAlone) = (new bool[ms.Length], new bool[ms.Length]);
    }

    /// <summary>Whether, among the sites asked about so far, one brings a demand point the time alone and another the length alone: together they would do, which no single site shows.</summary>
    public bool NeedsTwo(int row) => _isTimeAlone[row] && _isLengthAlone[row];

    /// <inheritdoc/>
    /// <remarks>A point within the limits of one that decides has the time for its impedance, or the limit of time where it is reached by length; limits of the caller are the time's.</remarks>
    public void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found)
    {
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        var (ms, mm) = (Costs(_times, place, rows, _plan.LimitMs), Costs(_lengths, place, rows, _plan.LimitMm));
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            var (isInTime, isNear) = (ms[at] <= _plan.LimitMs, mm[at] <= _plan.LimitMm);
            var needsTime = _plan.Join == CriteriaJoin.Any || _ms[row] > _plan.LimitMs;
            var needsLength = _plan.Join == CriteriaJoin.Any || _mm[row] > _plan.LimitMm;
            if (_plan.Join == CriteriaJoin.Both && needsTime && needsLength && isInTime != isNear)
            {
                // Many threads may write, and all write the same.
                (isInTime ? _isTimeAlone : _isLengthAlone)[row] = true;
            }

            var serves = _plan.Join == CriteriaJoin.Any ? isInTime || isNear : (isInTime || !needsTime) && (isNear || !needsLength) && (isInTime || isNear);
            var cost = Math.Min(ms[at], _plan.LimitMs);
            if (serves && cost <= limits[at]) found.Add(at, cost);
        }
    }

    static long[] Costs(ITravelModel travel, LonLat place, ReadOnlySpan<int> rows, long limit)
    {
        var (limits, costs, found) = (new long[rows.Length], new long[rows.Length], new Reached());
        Array.Fill(limits, limit);
        Array.Fill(costs, long.MaxValue);
        travel.List(place, rows, limits, found);
        for (var i = 0; i < found.Count; i++) costs[found.At[i]] = found.Impedance[i];
        return costs;
    }
}
