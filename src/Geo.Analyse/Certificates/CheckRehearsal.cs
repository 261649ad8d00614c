using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>What a check does, part by part and without a proof, for whoever has to know beforehand how long one takes. Making it reads the question's rows.</summary>
public sealed class CheckRehearsal
{
    readonly Claim _claim;
    readonly CaseBound _bound;
    readonly CaseState[] _state;
    readonly TwiceRows? _rows;
    readonly long[] _prices = [];
    TwiceBound? _twice;
    int _vector;

    public CheckRehearsal(SitingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var claim = _claim = Claim.Of(problem, long.MaxValue);
        var rows = new CaseRows(claim, [], CancellationToken.None);
        var prices = new long[rows.Sites.Count + problem.Rules.Count];
        // Of capacities, what costs all it is worth takes no time.
        Array.Fill(prices, 1);
        _bound = new(claim, rows, new() { Dominated = [], Denominator = 2, Multipliers = [prices, prices], Steps = [] }, CancellationToken.None);
        _state = new CaseState[problem.Status.Length];
        if (!claim.CountsTwo || problem.Rules.Count > 0) return;
        // Each case makes its rows, and prices them.
        _rows = new(rows);
        _prices = new long[2 * rows.Sites.Count];
    }

    /// <summary>Works out what a vector of multipliers says, and holds a case against it.</summary>
    public void Evaluate()
    {
        if (_rows is null) _bound.Holds(_vector ^= 1, _state);
        else _twice = Priced(_rows.Within(_ => false, _ => true));
    }

    TwiceBound? Priced(TwiceRows rows) => TwiceBound.Of(_claim, rows, 2, _prices[..(2 * rows.Sites.Count)], []);

    /// <summary>Holds a case, another than the last, against the vector that was evaluated.</summary>
    public void Test(int site)
    {
        if (site >= _state.Length) return;
        _state[site] = _state[site] == CaseState.Open ? CaseState.Free : CaseState.Open;
        if (_rows is null) _bound.Holds(_vector, _state);
        else _twice?.In(_state, site);
    }
}
