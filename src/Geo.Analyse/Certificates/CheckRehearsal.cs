using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>What a check does, part by part and without a proof, for whoever has to know beforehand how long one takes. Making it reads the question's rows.</summary>
public sealed class CheckRehearsal
{
    readonly CaseBound _bound;
    readonly CaseState[] _state;
    int _vector;

    public CheckRehearsal(SitingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var claim = Claim.Of(problem, long.MaxValue);
        var rows = new CaseRows(claim, [], CancellationToken.None);
        var prices = new long[rows.Sites.Count + problem.Rules.Count];
        // Of capacities, what costs all it is worth takes no time.
        Array.Fill(prices, 1);
        _bound = new(claim, rows, new() { Dominated = [], Denominator = 2, Multipliers = [prices, prices], Steps = [] }, CancellationToken.None);
        _state = new CaseState[problem.Status.Length];
    }

    /// <summary>Works out what a vector of multipliers says, and holds a case against it.</summary>
    public void Evaluate() => _bound.Holds(_vector ^= 1, _state);

    /// <summary>Holds a case, another than the last, against the vector that was evaluated.</summary>
    public void Test(int site)
    {
        if (site >= _state.Length) return;
        _state[site] = _state[site] == CaseState.Open ? CaseState.Free : CaseState.Open;
        _bound.Holds(_vector, _state);
    }
}
