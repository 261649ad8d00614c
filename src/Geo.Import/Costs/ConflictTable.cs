using Geo.Model.Imports;

namespace Geo.Import.Costs;

/// <summary>Pairs of ids, a row a pair: candidates of which one at most may be built, or townships that lie side by side.</summary>
/// <param name="Pairs">Indices into the ids, the lower one first, each pair once; ids that are not there are left out.</param>
/// <param name="LeftOut">Rows with an id that is not there.</param>
public sealed record ConflictTable(string File, IReadOnlyList<(int A, int B)> Pairs, int LeftOut)
{
    /// <param name="ids">Each once.</param>
    /// <param name="mayBeEmpty">Whether there may be no pair.</param>
    /// <exception cref="BadInputException">The file can't be read, lacks a column, or no row names ids that are there.</exception>
    public static ConflictTable Read(string path, IReadOnlyList<string> ids, CancellationToken cancellation, bool mayBeEmpty = false)
    {
        ArgumentNullException.ThrowIfNull(ids);
        using var table = new PlainTable(path, cancellation);
        var (from, to) = (table.Require("from", "a", "one", "unit", "candidate", "甲", "起点"), table.Require("to", "b", "other", "neighbour", "neighbor", "乙", "终点"));
        var (index, pairs, rows, leftOut) = (new Dictionary<string, int>(StringComparer.Ordinal), new SortedSet<(int, int)>(), 0, 0);
        for (var at = 0; at < ids.Count; at++) index.TryAdd(ids[at], at);
        while (table.Next())
        {
            rows++;
            var (one, other) = (table.Id(from), table.Id(to));
            if (one.Length == 0 || other.Length == 0) continue;
            if (!index.TryGetValue(one, out var a) || !index.TryGetValue(other, out var b)) leftOut++;
            else if (a != b) pairs.Add((Math.Min(a, b), Math.Max(a, b)));
        }

        table.Done(rows, mayBeEmpty);
        if (pairs.Count == 0 && leftOut > 0) throw new BadInputException(new Fault(FaultCode.PairsUnknown, path, 0, table.Header[from], $"{rows}"));
        return new(path, [.. pairs], leftOut);
    }
}
