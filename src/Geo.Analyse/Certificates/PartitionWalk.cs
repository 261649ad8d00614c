using System.Numerics;
using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>Walks through every partition into allowed groups that could cost less than a bound, the lowest unit that is left first.</summary>
sealed class PartitionWalk
{
    // Some seconds; a proof that needs more is not believed.
    const int MostSteps = 200_000_000;

    readonly int? _number;
    readonly int _units;
    readonly (ulong Units, Int128 Over)[][] _ofLowest;
    readonly Int128 _most;
    readonly bool _isSound;
    int _steps;
    int _ends;

    public PartitionWalk(GroupingProblem problem, AllowedGroups allowed, GroupingProof proof, long bound)
    {
        (_number, _units) = (problem.Groups, problem.Weights.Length);
        var groups = new List<(ulong Units, Int128 Over)>();
        foreach (var (units, cost) in allowed.List())
        {
            var over = (cost * proof.Denominator) - proof.Prices[^1];
            for (var unit = 0; unit < _units; unit++) over -= (units >> unit & 1) == 1 ? proof.Prices[unit] : 0;
            groups.Add((units, over));
        }

        // Prices may not exceed what any group costs, and being a group has none where their number is open.
        _isSound = groups.TrueForAll(group => group.Over >= 0) && (_number is not null || proof.Prices[^1] == 0);
        _ofLowest = [.. Enumerable.Range(0, _units).Select(unit => groups.Where(group => BitOperations.TrailingZeroCount(group.Units) == unit).OrderBy(group => group.Over).ToArray())];
        Int128 sum = proof.Prices[^1] * (Int128)(_number ?? 0);
        for (var unit = 0; unit < _units; unit++) sum += proof.Prices[unit];
        // A partition that costs less than the bound exceeds the prices by no more than this.
        _most = ((Int128)(bound - 1) * proof.Denominator) - sum;
    }

    public ProofVerdict Run()
    {
        if (!_isSound) return new(ProofFlaw.MultipliersWrong, -1, 0);
        var isFound = Find(0, 0, 0);
        return new(isFound || _steps > MostSteps ? ProofFlaw.BoundExceeded : ProofFlaw.None, -1, Math.Max(_ends, 1));
    }

    bool Find(ulong taken, Int128 over, int count)
    {
        if (over > _most) return false;
        var unit = BitOperations.TrailingZeroCount(~taken);
        if (unit >= _units) return _number is null || count == _number;
        if (count == _number) return false;
        foreach (var group in _ofLowest[unit])
        {
            if (++_steps > MostSteps || over + group.Over > _most) break;
            if ((group.Units & taken) == 0 && Find(taken | group.Units, over + group.Over, count + 1)) return true;
        }

        _ends++;
        return false;
    }
}
