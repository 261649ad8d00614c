using Geo.Import.Costs;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Imports;

namespace Geo.Studies.Siting;

/// <summary>What a planner's table says of units, by demand point: the finest unit that it names decides, each column for itself.</summary>
public sealed class UnitSayings
{
    readonly DemandPoints _demand;
    readonly (double? Limit, double? Weight, double? Factor)[] _said;
    readonly int[] _weighed;

    UnitSayings(PlacedStudy placed, UnitTable table, (double? Limit, double? Weight, double? Factor)[] own)
    {
        (_demand, File) = (placed.Demand, table.File);
        (_said, _weighed) = (new (double?, double?, double?)[own.Length], new int[own.Length]);
        for (var unit = 0; unit < own.Length; unit++)
        {
            int[] above = [.. placed.Units.SelfAndAncestors(unit)];
            _weighed[unit] = above.FirstOrDefault(one => own[one].Weight is not null, -1);
            _said[unit] = (First(one => own[one].Limit), First(one => own[one].Weight), First(one => own[one].Factor));

            double? First(Func<int, double?> of) => above.Select(of).FirstOrDefault(value => value is not null);
        }

        HaveLimits = Array.Exists(own, one => one.Limit is not null);
        HaveWeights = Array.Exists(own, one => one.Weight is not null);
        HaveFactors = Array.Exists(own, one => one.Factor is not null);
        Count = table.Rows.Count(row => !HaveWeights || row.Weight is not null);
        if (HaveWeights) Weightless = new(Enumerable.Range(0, _demand.Count).Sum(row => _weighed[_demand.Units[row]] < 0 ? _demand.Millionths[row] : 0));
    }

    public string File { get; }

    /// <summary>Units that the table names; where it has weights, those that it gives one.</summary>
    public int Count { get; }

    /// <summary>Who lives in units without a weight where others have one: they weigh nothing.</summary>
    public People Weightless { get; }

    public bool HaveLimits { get; }

    /// <summary>Whether it says what units have; then units without a number weigh nothing.</summary>
    public bool HaveWeights { get; }

    /// <summary>Whether it says what units' weights are multiplied by.</summary>
    public bool HaveFactors { get; }

    /// <exception cref="BadInputException">The table can't be read, or names a unit that the study does not have.</exception>
    public static UnitSayings Read(string path, PlacedStudy placed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(placed);
        var (table, units) = (UnitTable.Read(path, cancellation), placed.Units.Units);
        var named = units.Index().GroupBy(unit => unit.Item.Name, StringComparer.Ordinal).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First().Index, StringComparer.Ordinal);
        var (own, faults) = (new (double?, double?, double?)[units.Count], new List<Fault>());
        foreach (var (unit, limit, weight, factor) in table.Rows)
        {
            var at = placed.Units.IndexOf(unit) is >= 0 and var known ? known : named.GetValueOrDefault(unit, -1);
            if (at >= 0) own[at] = (limit, weight, factor);
            else faults.Add(new(FaultCode.UnitRowUnknown, path, 0, "unit", unit));
        }

        return faults.Count == 0 ? new(placed, table, own) : throw new BadInputException(faults);
    }

    /// <summary>How far a site serves a demand point; null where the table does not say.</summary>
    /// <param name="whole">Of the limits' unit, in its whole unit.</param>
    public long? LimitOf(int row, long whole) => _said[_demand.Units[row]].Limit is { } own ? (long)Math.Round(Math.Min((decimal)own * whole, 1e15m), MidpointRounding.AwayFromZero) : null;

    /// <summary>[demand]: millionths of what units have, spread over their people, and factors; <paramref name="weights"/> where the table has no weights.</summary>
    public long[] Weigh(long[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var people = new long[_said.Length];
        for (var row = 0; row < weights.Length; row++) if (_weighed[_demand.Units[row]] is >= 0 and var unit) people[unit] += weights[row];
        return [.. weights.Select((weight, row) => (long)Math.Round(WeightOf(row, weight) * (decimal)(_said[_demand.Units[row]].Factor ?? 1), MidpointRounding.AwayFromZero))];

        decimal WeightOf(int row, long weight) => !HaveWeights ? weight
            : _weighed[_demand.Units[row]] is >= 0 and var unit && people[unit] > 0 ? (decimal)_said[_demand.Units[row]].Weight!.Value * 1_000_000 * weight / people[unit] : 0;
    }
}
