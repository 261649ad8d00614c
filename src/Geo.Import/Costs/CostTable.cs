using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Costs;

/// <summary>
/// Costs between demand points and facilities, the one shape of it everywhere: <c>from</c> (or <c>demand</c>), <c>to</c> (or <c>candidate</c>), <c>cost</c>, a row a pair, its unit
/// in the header or stated. A pair that is missing, or whose cell is empty, is unreachable.
/// </summary>
public sealed record CostTable
{
    public required string File { get; init; }

    public required CostUnit Unit { get; init; }

    /// <summary>Indices into the demand points, [pair].</summary>
    public required int[] From { get; init; }

    /// <summary>Indices into the facilities, [pair].</summary>
    public required int[] To { get; init; }

    /// <summary>Whole milliseconds or millimetres, [pair].</summary>
    public required long[] Cost { get; init; }

    /// <summary>Rows that name a demand point or a facility that is not there: left out, and said.</summary>
    public required int LeftOut { get; init; }

    /// <param name="demand">Ids, each once.</param>
    /// <param name="facilities">Ids, each once.</param>
    /// <param name="unit">What the user states; null: the header's.</param>
    /// <exception cref="BadInputException">The file can't be read, lacks a column or a unit, a row is wrong, or no row names ids that are there.</exception>
    public static CostTable Read(string path, IReadOnlyList<string> demand, IReadOnlyList<string> facilities, CostUnit? unit, CancellationToken cancellation)
    {
        using var table = Open(path, cancellation);
        var from = table.Require("from", "demand", "origin", "from_id", "起点", "需求点");
        var to = table.Require(ToHeaders);
        var cost = CostColumn(table);
        var known = unit ?? CostUnit.OfHeader(table.Header[cost])
            ?? throw new BadInputException(new Fault(FaultCode.CostUnitMissing, path, 0, table.Header[cost], "", string.Join(", ", CostUnit.Words)));
        var (demandOf, facilityOf) = (IndexOf(demand), IndexOf(facilities));
        var (froms, tos, costs, seen) = (new List<int>(), new List<int>(), new List<long>(), new HashSet<(int, int)>());
        var (rows, leftOut) = (0, 0);
        while (table.Next())
        {
            if (++rows % 65536 == 0) cancellation.ThrowIfCancellationRequested();
            var (start, end) = (table.Id(from), table.Id(to));
            if (start.Length == 0 || end.Length == 0 || table.Text(cost).Length == 0 || table.Amount(cost) is not { } amount) continue;
            if (!demandOf.TryGetValue(start, out var a) || !facilityOf.TryGetValue(end, out var b)) leftOut++;
            else if (!seen.Add((a, b))) table.Refuse(FaultCode.IdDuplicate, table.Header[from], $"{start} → {end}");
            else if (amount * known.Whole > 1e15) table.Refuse(FaultCode.ValueInvalid, table.Header[cost], table.Text(cost), "12.5");
            else
            {
                froms.Add(a);
                tos.Add(b);
                costs.Add((long)Math.Round((decimal)amount * known.Whole, MidpointRounding.AwayFromZero));
            }
        }

        table.Done(rows);
        if (costs.Count == 0 && leftOut > 0) throw new BadInputException(new Fault(FaultCode.PairsUnknown, path, 0, table.Header[from], $"{rows}"));
        return new() { File = path, Unit = known, From = [.. froms], To = [.. tos], Cost = [.. costs], LeftOut = leftOut };
    }

    /// <exception cref="BadInputException">The file can't be read; where it is too large, what makes a table of costs smaller is said.</exception>
    internal static PlainTable Open(string path, CancellationToken cancellation)
    {
        try
        {
            return new(path, cancellation);
        }
        catch (BadInputException large) when (large.Faults is [{ Code: FaultCode.FileTooLarge, Row: 0 } fault])
        {
            throw new BadInputException(fault with { Code = FaultCode.CostsTooLarge, Hint = $"{FileBytes.LargestBytes >> 20}" });
        }
    }

    internal static string[] ToHeaders { get; } = ["to", "candidate", "facility", "destination", "to_id", "终点", "候选点", "机构"];

    static int CostColumn(PlainTable table)
    {
        string[] names = ["cost", "time", "duration", "distance", "length", "travel_time", "成本", "费用", "时间", "距离", "时长"];
        if (table.Find(names) is >= 0 and var column) return column;
        for (var at = 0; at < table.Header.Count; at++)
        {
            var name = HeaderTable.Normal(CostUnit.NameOf(table.Header[at]));
            if (CostUnit.OfHeader(table.Header[at]) is not null && names.Any(one => HeaderTable.Normal(one) == name)) return at;
        }

        throw table.Missing(names[0]);
    }

    static Dictionary<string, int> IndexOf(IReadOnlyList<string> ids)
    {
        var index = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var at = 0; at < ids.Count; at++) index.Add(ids[at], at);
        return index;
    }
}
