using Geo.Model.Imports;

namespace Geo.Import.Costs;

/// <summary>Values per head with the people they hold for, in the file's order: <c>id</c>, <c>value</c>, <c>weight</c>, and <c>rank</c> where it is asked for.</summary>
/// <param name="Ranks">Empty where none is asked for.</param>
public sealed record ValueTable(string File, IReadOnlyList<string> Ids, IReadOnlyList<double> Values, IReadOnlyList<double> Weights, IReadOnlyList<double> Ranks)
{
    /// <param name="ranked">Whether the column of ranks is read.</param>
    /// <exception cref="BadInputException">The file can't be read, lacks a column, or has a row that is wrong.</exception>
    public static ValueTable Read(string path, bool ranked, CancellationToken cancellation)
    {
        using var table = new PlainTable(path, cancellation);
        var (id, value, weight) = (table.Require(AmountTable.IdHeaders), table.Require("value", "值", "数值"), table.Require("weight", "people", "population", "权重", "人口", "人口数"));
        var rank = ranked ? table.Require("rank", "排序", "位次", "序") : -1;
        var (ids, values, weights, ranks) = (new List<string>(), new List<double>(), new List<double>(), new List<double>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (table.Next())
        {
            var name = table.Id(id);
            if (!seen.Add(name) && name.Length > 0) table.Refuse(FaultCode.IdDuplicate, table.Header[id], name);
            ids.Add(name);
            values.Add(table.Amount(value) ?? 0);
            weights.Add(table.Amount(weight) ?? 0);
            if (ranked) ranks.Add(table.Number(rank) ?? 0);
        }

        table.Done(ids.Count);
        return new(path, ids, values, weights, ranks);
    }
}
