using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Tables;

namespace Geo.Present.Judgements;

/// <summary>What verdicts say, as printed. People are the whole persons that every table of the study has, so that who is inside and who is outside add up to everyone concerned.</summary>
public sealed class WholeVerdicts
{
    readonly WholePopulation _population;
    readonly Dictionary<ReachMeasure, (WholeTally Area, IReadOnlyList<WholeTally> Units)> _measures = new(ReferenceEqualityComparer.Instance);

    public WholeVerdicts(PlacedStudy placed)
    {
        ArgumentNullException.ThrowIfNull(placed);
        _population = new(placed);
    }

    public Cell Actual(UnitVerdict verdict) => Amount(verdict, verdict?.Actual, tally => tally.Inside);

    public Cell Least(UnitVerdict verdict) => Amount(verdict, verdict?.Least, tally => tally.Concerned);

    public Cell Gap(UnitVerdict verdict) => Amount(verdict, verdict?.Gap, tally => tally.Outside);

    /// <summary>People outside; null where the verdict is not about people.</summary>
    public long? Outside(UnitVerdict verdict) => Find(verdict)?.Outside;

    Cell Amount(UnitVerdict? verdict, decimal? number, Func<WholeTally, long> part)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (number is not { } known) return Cell.Absent(CellKind.Number);
        return Find(verdict) is not { } tally ? new(CellKind.Number, Figures.Plain(known), known, known)
            : new(CellKind.Number, Figures.People(new((long)(known * 1_000_000)), part(tally)), known, part(tally));
    }

    WholeTally? Find(UnitVerdict verdict)
    {
        if (verdict.Measure is not { } measure) return null;
        if (!_measures.TryGetValue(measure, out var known))
        {
            var area = _population.Area(measure.Area, (verdict.Finding.Standard.Rule as ReachRule)?.Concerned);
            _measures.Add(measure, known = (area, WholeReach.UnitsOf(measure, area, _population).Units));
        }

        return verdict.Unit < 0 ? known.Area : known.Units[verdict.Unit];
    }
}
