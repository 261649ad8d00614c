using Geo.Analyse.WhatIf;
using Geo.Model.Findings;

namespace Geo.Analyse.Tests.WhatIf;

/// <summary>What somebody knows who got everything once and only what changed since, as a page does.</summary>
sealed class Mirror
{
    readonly Dictionary<string, StandardFinding> _figures;
    readonly Dictionary<string, NearestTwo> _nearest = [];

    public Mirror(WhatIfState state)
    {
        _figures = WhatIfScene.Standards.ToDictionary(standard => standard.Id, standard => state.Figures(standard.Id));
        foreach (var standard in WhatIfScene.Standards.Where(standard => standard.Kind == Geo.Model.Standards.StandardKind.Reach)) _nearest.Add(standard.Id, Copy(state.Nearest(standard.Id)));
    }

    Mirror(Mirror other)
    {
        _figures = new(other._figures);
        _nearest = other._nearest.ToDictionary(pair => pair.Key, pair => Copy(pair.Value));
    }

    public StandardFinding Figures(string id) => _figures[id];

    public NearestTwo Nearest(string id) => _nearest[id];

    public Mirror With(WhatIfDelta delta)
    {
        var mirror = new Mirror(this);
        foreach (var change in delta.Standards)
        {
            Assert.Same(_figures[change.Standard.Id], change.Before);
            mirror._figures[change.Standard.Id] = change.After;
            Same.Equal(UnitsThatDiffer(change.Before, change.After), change.Units);
            for (var i = 0; i < change.Rows.Rows.Length; i++)
            {
                var (row, nearest) = (change.Rows.Rows[i], mirror._nearest[change.Standard.Id]);
                (nearest.First[row], nearest.FirstCost[row]) = (change.Rows.First[i], change.Rows.FirstCost[i]);
                (nearest.Second[row], nearest.SecondCost[row]) = (change.Rows.Second[i], change.Rows.SecondCost[i]);
            }
        }

        return mirror;
    }

    static IEnumerable<int> UnitsThatDiffer(StandardFinding before, StandardFinding after) => (before, after) switch
    {
        (ReachFigures old, ReachFigures now) => Enumerable.Range(0, now.Head.ByUnit.Count)
            .Where(unit => Enumerable.Range(0, now.Measures.Count).Any(measure => !Same.Tally(old.Measures[measure].ByUnit[unit], now.Measures[measure].ByUnit[unit]))),
        (RatioFinding old, RatioFinding now) => now.Units.Where((ratio, i) => ratio != old.Units[i]).Select(ratio => ratio.Unit),
        (CountFinding old, CountFinding now) => now.Units.Where((unit, i) => unit != old.Units[i]).Select(unit => unit.Unit),
        _ => before.GetType() == after.GetType() ? [] : Enumerable.Range(0, 7),
    };

    static NearestTwo Copy(NearestTwo nearest) =>
        new() { First = [.. nearest.First], FirstCost = [.. nearest.FirstCost], Second = [.. nearest.Second], SecondCost = [.. nearest.SecondCost] };
}
