using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Space.Places;

namespace Geo.Import.Costs;

/// <summary>
/// Candidate sites in the file's order: <c>id</c>, and where there are such columns <c>capacity</c>, <c>least</c>, <c>cost</c>, <c>fixed</c>, <c>place</c> (under which the costs name it, where several candidates
/// are several ways to build on one place), <c>action</c>, <c>unit</c>, <c>lon</c> and <c>lat</c>.
/// </summary>
/// <param name="Capacities">[site]: null where the table gives none.</param>
/// <param name="Costs">[site]; empty where the table has no such column.</param>
public sealed record CandidateTable(string File, IReadOnlyList<string> Ids, IReadOnlyList<SiteStatus> Status, IReadOnlyList<double?> Capacities, IReadOnlyList<double> Costs)
{
    /// <summary>[site]: the least it must serve where it is built; null where the table gives none.</summary>
    public IReadOnlyList<double?> Least { get; init; } = [];

    /// <summary>[site]: its place; its id where the table has no such column or the cell is empty.</summary>
    public IReadOnlyList<string> Places { get; init; } = Ids;

    /// <summary>[site]: what is done there. Empty where the table has no such column.</summary>
    public IReadOnlyList<SiteAction> Actions { get; init; } = [];

    /// <summary>[site]: the unit it lies in. Empty where the table has no such column.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>[site]: null where its row has no coordinates. Empty where the table has no such columns.</summary>
    public IReadOnlyList<LonLat?> Points { get; init; } = [];

    /// <summary>Places where something stands that is no candidate, and can be upgraded or given its first vehicle to be one. Empty where the table is all there is.</summary>
    public IReadOnlySet<string> Bases { get; init; } = new HashSet<string>(StringComparer.Ordinal);

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

    static readonly (SiteAction Action, string[] Words)[] s_actions =
    [
        (SiteAction.Build, ["", "build", "新建"]), (SiteAction.Upgrade, ["upgrade", "升级", "提升"]), (SiteAction.Extend, ["extend", "扩建"]), (SiteAction.Vehicle, ["vehicle", "add a vehicle", "增车", "增配车辆"]),
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
        var (least, place, action, unit) = (table.Find("least", "minimum", "最少", "下限"), table.Find("place", "地点", "位置"), table.Find("action", "措施", "动作"), table.Find("unit", "township", "单元", "乡镇"));
        var (lon, lat) = (table.Find("lon", "longitude", "经度"), table.Find("lat", "latitude", "纬度"));
        var (ids, status, capacities, costs) = (new List<string>(), new List<SiteStatus>(), new List<double?>(), new List<double>());
        var (leasts, places, actions, units, points) = (new List<double?>(), new List<string>(), new List<SiteAction>(), new List<string>(), new List<LonLat?>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (table.Next())
        {
            var name = table.Id(id);
            if (!seen.Add(name) && name.Length > 0) table.Refuse(FaultCode.IdDuplicate, table.Header[id], name);
            ids.Add(name);
            status.Add(state < 0 ? SiteStatus.Free : StatusOf(table, state));
            capacities.Add(capacity < 0 || table.Text(capacity).Length == 0 ? null : table.Amount(capacity));
            if (cost >= 0) costs.Add(table.Amount(cost) ?? 0);
            leasts.Add(least < 0 || table.Text(least).Length == 0 ? null : table.Amount(least));
            places.Add(place >= 0 && table.Text(place).Length > 0 ? table.Text(place) : name);
            if (action >= 0) actions.Add(ActionOf(table, action));
            if (unit >= 0) units.Add(table.Text(unit));
            if (lon >= 0 && lat >= 0) points.Add(PointOf(table, lon, lat));
        }

        table.Done(ids.Count);
        return new(path, ids, status, capacities, costs) { Least = leasts, Places = places, Actions = actions, Units = units, Points = points };
    }

    /// <summary>The sites that a table of costs names, in the order of their first rows.</summary>
    /// <exception cref="BadInputException">The file can't be read or has no such column.</exception>
    public static CandidateTable OfCosts(string path, CancellationToken cancellation)
    {
        using var table = CostTable.Open(path, cancellation);
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

    static SiteAction ActionOf(PlainTable table, int column)
    {
        var text = table.Text(column).ToLowerInvariant();
        foreach (var (action, words) in s_actions)
        {
            if (words.Contains(text, StringComparer.Ordinal)) return action;
        }

        table.Refuse(FaultCode.ValueUnknown, table.Header[column], table.Text(column), "build, upgrade, extend, vehicle");
        return SiteAction.Build;
    }

    static LonLat? PointOf(PlainTable table, int lon, int lat)
    {
        if (table.Text(lon).Length == 0 && table.Text(lat).Length == 0) return null;
        if (table.Number(lon) is not { } x || table.Number(lat) is not { } y) return null;
        if (new LonLat(x, y) is { IsOnGlobe: true } point) return point;
        table.Refuse(FaultCode.ValueInvalid, table.Header[lon], $"{table.Text(lon)}, {table.Text(lat)}", "106.2, 30.2");
        return null;
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
