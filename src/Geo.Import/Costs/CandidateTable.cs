using Geo.Model.Imports;
using Geo.Model.Siting;

namespace Geo.Import.Costs;

/// <summary>Candidate sites in the file's order: <c>id</c>, and where there are such columns <c>capacity</c>, <c>cost</c> and <c>fixed</c>.</summary>
/// <param name="Capacities">[site]: null where the table gives none.</param>
/// <param name="Costs">[site]; empty where the table has no such column.</param>
public sealed record CandidateTable(string File, IReadOnlyList<string> Ids, IReadOnlyList<SiteStatus> Status, IReadOnlyList<double?> Capacities, IReadOnlyList<double> Costs)
{
    static readonly string[] s_ids = [.. AmountTable.IdHeaders, "candidate", "候选点"];

    static readonly (SiteStatus Status, string[] Words)[] s_words =
    [
        (SiteStatus.Free, ["", "no", "false", "0", "free", "否", "候选"]),
        (SiteStatus.Existing, ["yes", "true", "1", "existing", "fixed", "是", "现有", "固定"]),
        (SiteStatus.Forced, ["forced", "必选"]),
        (SiteStatus.Forbidden, ["forbidden", "禁止"]),
        (SiteStatus.Closable, ["closable", "可关闭"]),
        (SiteStatus.Movable, ["movable", "可迁移"]),
    ];

    /// <summary>Whether a table has a column of ids.</summary>
    /// <exception cref="BadInputException">The file can't be read.</exception>
    public static bool HasIds(string path, CancellationToken cancellation)
    {
        using var table = new PlainTable(path, cancellation);
        return table.Find(s_ids) >= 0;
    }

    /// <exception cref="BadInputException">The file can't be read, lacks ids, or has a row that is wrong.</exception>
    public static CandidateTable Read(string path, CancellationToken cancellation)
    {
        using var table = new PlainTable(path, cancellation);
        var id = table.Require(s_ids);
        var (capacity, cost, state) = (table.Find("capacity", "容量", "能力"), table.Find("cost", "费用", "成本"), table.Find("fixed", "status", "固定", "状态"));
        var (ids, status, capacities, costs) = (new List<string>(), new List<SiteStatus>(), new List<double?>(), new List<double>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (table.Next())
        {
            var name = table.Id(id);
            if (!seen.Add(name) && name.Length > 0) table.Refuse(FaultCode.IdDuplicate, table.Header[id], name);
            ids.Add(name);
            status.Add(state < 0 ? SiteStatus.Free : StatusOf(table, state));
            capacities.Add(capacity < 0 || table.Text(capacity).Length == 0 ? null : table.Amount(capacity));
            if (cost >= 0) costs.Add(table.Amount(cost) ?? 0);
        }

        table.Done(ids.Count);
        return new(path, ids, status, capacities, costs);
    }

    /// <summary>The sites that a table of costs names, in the order of their first rows.</summary>
    /// <exception cref="BadInputException">The file can't be read or has no such column.</exception>
    public static CandidateTable OfCosts(string path, CancellationToken cancellation)
    {
        using var table = new PlainTable(path, cancellation);
        var to = table.Require(CostTable.ToHeaders);
        var (ids, seen, rows) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), 0);
        while (table.Next())
        {
            rows++;
            if (table.Id(to) is { Length: > 0 } name && seen.Add(name)) ids.Add(name);
        }

        table.Done(rows);
        return new(path, ids, new SiteStatus[ids.Count], new double?[ids.Count], []);
    }

    static SiteStatus StatusOf(PlainTable table, int column)
    {
        var text = table.Text(column).ToLowerInvariant();
        foreach (var (status, words) in s_words)
        {
            if (words.Contains(text, StringComparer.Ordinal)) return status;
        }

        table.Refuse(FaultCode.ValueUnknown, table.Header[column], table.Text(column), "existing, forced, forbidden, closable, movable");
        return SiteStatus.Free;
    }
}
