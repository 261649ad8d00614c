using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>Walks a proof's steps and checks that together they cover all choices, and that each case that ends is bounded as claimed.</summary>
sealed class CaseCheck
{
    readonly Claim _claim;
    readonly SitingProof _proof;
    readonly CaseRows _rows;
    readonly CaseBound _bound;
    readonly CancellationToken _cancellation;
    readonly CaseState[] _state;
    readonly Stack<(int Mark, int Closed, TwiceRows Rows, TwiceBound? Twice)> _waiting = new();
    readonly List<int> _set = [];
    int _step;
    int _cases;

    // Of covering by two with prices of the rows that a case leaves: the last rows and prices of this case or of one that it lies within.
    TwiceRows _twiceRows;
    TwiceBound? _twice;

    CaseCheck(Claim claim, SitingProof proof, CaseRows rows, CancellationToken cancellation)
    {
        (_claim, _proof, _rows, _bound, _twiceRows, _cancellation) = (claim, proof, rows, new(claim, rows, proof, cancellation), new(rows), cancellation);
        _state = Array.ConvertAll(claim.Problem.Status, status => status switch
        {
            SiteStatus.Existing or SiteStatus.Forced => CaseState.Open,
            SiteStatus.Forbidden => CaseState.Closed,
            _ => CaseState.Free,
        });
        foreach (var (site, _) in proof.Dominated) _state[site] = CaseState.Closed;
        if (claim.Kind == ClaimKind.ServesAtMost) CloseBarred();
    }

    /// <exception cref="OperationCanceledException">The check was ended before its end: nothing is known.</exception>
    public static ProofVerdict Run(Claim claim, SitingProof proof, CancellationToken cancellation)
    {
        if (!DominanceCheck.Holds(claim, proof.Dominated, cancellation)) return new(ProofFlaw.DominanceWrong, -1, 0);
        var rows = new CaseRows(claim, [.. proof.Dominated.Select(pair => pair.Site)], cancellation);
        var isByCase = proof.Specials.Count > 0;
        var fits = !isByCase || (claim.CountsTwo && claim.Problem.Rules.Count == 0 && proof.Specials.Count == proof.Multipliers.Count);
        var isSound = fits && proof.Denominator > 0 && proof.Multipliers.All(IsSound);
        return isSound ? new CaseCheck(claim, proof, rows, cancellation).Walk() : new(ProofFlaw.MultipliersWrong, -1, 0);

        bool IsSound(long[] vector)
        {
            cancellation.ThrowIfCancellationRequested();
            return (isByCase || rows.HasLength(claim, vector)) && vector.AsSpan().IndexOfAnyInRange(long.MinValue, -1) < 0;
        }
    }

    ProofVerdict Walk()
    {
        for (; _step < _proof.Steps.Count; _step++)
        {
            var step = _proof.Steps[_step];
            var flaw = step.Kind switch
            {
                ProofStepKind.Split => Split(step),
                ProofStepKind.Close => Set(step, CaseState.Closed, CaseState.Open),
                ProofStepKind.Open => Set(step, CaseState.Open, CaseState.Closed),
                ProofStepKind.Bound => Begin(step) is var wrong and not ProofFlaw.None ? wrong : Holds(step.Multipliers, -1),
                ProofStepKind.Packed => HoldsPacked(step),
                _ => DecidedHolds(),
            };
            if (flaw != ProofFlaw.None) return new(flaw, _step, _cases);
            if (step.Kind is not (ProofStepKind.Bound or ProofStepKind.Packed or ProofStepKind.Decided)) continue;
            _cases++;
            if (_waiting.Count == 0) return _step == _proof.Steps.Count - 1 ? new(ProofFlaw.None, -1, _cases) : new(ProofFlaw.CasesMissing, _step + 1, _cases);
            Turn();
        }

        return new(ProofFlaw.CasesMissing, _step, _cases);
    }

    /// <summary>Sites that can't have their least, whoever goes there, are in no choice.</summary>
    void CloseBarred()
    {
        var most = new Int128[_state.Length];
        for (var row = 0; row < _rows.Sites.Count; row++)
        {
            foreach (var site in _rows.Sites[row]) most[site] += _rows.Weights[row];
        }

        for (var site = 0; site < most.Length; site++)
        {
            if (_state[site] == CaseState.Free && PartsCheck.LeastOf(_claim.Problem, site) > Int128.Min(most[site], _claim.Problem.Capacities[site])) _state[site] = CaseState.Closed;
        }
    }

    bool IsByCase => _proof.Specials.Count > 0;

    /// <summary>Makes a step's multipliers those of its case.</summary>
    ProofFlaw Begin(ProofStep step)
    {
        if (IsByCase && step.Multipliers == -1 && _twice is not null) return ProofFlaw.None;
        if (step.Multipliers < 0 || step.Multipliers >= _proof.Multipliers.Count) return ProofFlaw.StepWrong;
        if (!IsByCase) return ProofFlaw.None;
        LeaveRows();
        _twice = TwiceBound.Of(_claim, _twiceRows, _proof.Denominator, _proof.Multipliers[step.Multipliers], _proof.Specials[step.Multipliers]);
        return _twice is null ? ProofFlaw.MultipliersWrong : ProofFlaw.None;
    }

    void LeaveRows()
    {
        var hasPlaces = _claim.IsUnlimited || Counted() < _claim.Slots;
        _twiceRows = _twiceRows.Within(site => _state[site] == CaseState.Open, site => _state[site] == CaseState.Free && (hasPlaces || !_claim.IsCounted[site]));
    }

    bool IsFree(int site) => site >= 0 && site < _state.Length && _state[site] == CaseState.Free;

    ProofFlaw Split(ProofStep step)
    {
        if (step.Sites is not [var site] || !IsFree(site)) return ProofFlaw.StepWrong;
        _waiting.Push((_set.Count, site, _twiceRows, _twice));
        Decide(site, CaseState.Open);
        return ProofFlaw.None;
    }

    /// <summary>The other case of the last split that has one left.</summary>
    void Turn()
    {
        (var mark, var site, _twiceRows, _twice) = _waiting.Pop();
        for (var at = _set.Count - 1; at >= mark; at--) _state[_set[at]] = CaseState.Free;
        _set.RemoveRange(mark, _set.Count - mark);
        Decide(site, CaseState.Closed);
    }

    void Decide(int site, CaseState state)
    {
        _state[site] = state;
        _set.Add(site);
    }

    ProofFlaw Set(ProofStep step, CaseState state, CaseState refuted)
    {
        var byRules = step.Multipliers == -1 && _claim.Problem.Rules.Count > 0;
        var byKeeping = step.Multipliers == -1 && state == CaseState.Open;
        var wrong = byRules ? ProofFlaw.None : Begin(step);
        if (wrong != ProofFlaw.None && !byKeeping) return wrong;
        foreach (var site in step.Sites)
        {
            if (!IsFree(site)) return ProofFlaw.StepWrong;
            if (byKeeping && KeepingCheck.MayStay(_claim, site))
            {
                Decide(site, state);
                continue;
            }

            if (wrong != ProofFlaw.None) return wrong;
            _state[site] = refuted;
            var flaw = !byRules ? Holds(step.Multipliers, site) : AreBroken() ? ProofFlaw.None : ProofFlaw.BoundExceeded;
            if (flaw != ProofFlaw.None) return flaw;
            Decide(site, state);
        }

        return ProofFlaw.None;
    }

    ProofFlaw Holds(int multipliers, int decided)
    {
        _cancellation.ThrowIfCancellationRequested();
        var holds = IsByCase ? _twice!.In(_state, decided) is not { } bound || _bound.IsWithin(bound) : _bound.Holds(multipliers, _state);
        return holds ? ProofFlaw.None : ProofFlaw.BoundExceeded;
    }

    ProofFlaw HoldsPacked(ProofStep step)
    {
        if (IsByCase || step.Sites is not [var rule] || rule < 0 || rule >= _claim.Problem.Rules.Count) return ProofFlaw.StepWrong;
        if (Begin(step) is var wrong and not ProofFlaw.None) return wrong;
        return _bound.HoldsPacked(step.Multipliers, rule, _state) ? ProofFlaw.None : ProofFlaw.BoundExceeded;
    }

    int Counted()
    {
        var counted = 0;
        for (var site = 0; site < _state.Length; site++) counted += _claim.IsCounted[site] && _state[site] == CaseState.Open ? 1 : 0;
        return counted;
    }

    bool AreBroken() => RuleCheck.AreBroken(_claim, _state, !_claim.IsUnlimited && Counted() >= _claim.Slots);

    ProofFlaw DecidedHolds()
    {
        _cancellation.ThrowIfCancellationRequested();
        var counted = Counted();
        if ((!_claim.IsUnlimited && counted > _claim.Slots) || AreBroken()) return ProofFlaw.None;
        var isFull = !_claim.IsUnlimited && counted == _claim.Slots;
        if (LastAreWithin(counted) is { } areWithin) return areWithin ? ProofFlaw.None : ProofFlaw.BoundExceeded;
        for (var site = 0; site < _state.Length; site++)
        {
            // A place that can't be filled any more is closed.
            if (_state[site] == CaseState.Free && !(isFull && _claim.IsCounted[site])) return CanServe(isFull) ? ProofFlaw.BoundExceeded : ProofFlaw.None;
        }

        return !CanServe(isFull) || DecidedValue.Holds(_claim, _rows, _state) ? ProofFlaw.None : ProofFlaw.BoundExceeded;
    }

    /// <summary>Of covering by two, where one to three sites may still be opened and each takes a place: whether no more than claimed can be covered; else null.</summary>
    bool? LastAreWithin(int counted)
    {
        var places = Math.Min(_claim.Slots - counted, _state.Count(state => state == CaseState.Free));
        if (!_claim.CountsTwo || _claim.IsUnlimited || places is not (1 or 2 or 3)) return null;
        for (var site = 0; site < _state.Length; site++)
        {
            if (_state[site] == CaseState.Free && !_claim.IsCounted[site]) return null;
        }

        LeaveRows();
        return LastSites.AreWithin(_twiceRows, places, _claim.Value);
    }

    /// <summary>Whether everybody who must be served can still be.</summary>
    bool CanServe(bool isFull)
    {
        if (_claim.Kind is ClaimKind.CoversAtMost or ClaimKind.ServesAtMost) return true;
        if (_rows.UnservedWeight > 0) return false;
        return _rows.Sites.All(sites => sites.Count(site => _state[site] == CaseState.Open || (_state[site] == CaseState.Free && !(isFull && _claim.IsCounted[site]))) >= _claim.Need);
    }
}
