using Geo.Model.Imports;

namespace Geo.Import.Costs;

/// <summary>What a planner says of single units of a study, a row a unit: how far a site serves its people, what they weigh.</summary>
/// <param name="Rows">By id or name, each once; what is null, nobody says.</param>
public sealed record UnitTable(string File, IReadOnlyList<(string Unit, double? Limit, double? Weight, double? Factor)> Rows)
{
    /// <summary>Columns <c>unit</c>, and one at least of <c>limit</c> (in the unit of the limits asked for), <c>weight</c> (a number that the unit has) and <c>factor</c>.</summary>
    /// <exception cref="BadInputException">The file can't be read, lacks a column, or has a row that is wrong.</exception>
    public static UnitTable Read(string path, CancellationToken cancellation)
    {
        using var table = new PlainTable(path, cancellation);
        var unit = table.Require("unit", "id", "code", "name", "单元", "乡镇", "代码", "编号", "名称");
        var (limit, weight, factor) = (table.Find("limit", "within", "上限", "限值"), table.Find("weight", "people", "权重", "人口", "人数"), table.Find("factor", "系数"));
        if (limit < 0 && weight < 0 && factor < 0) throw table.Missing("limit");
        var (rows, seen) = (new List<(string, double?, double?, double?)>(), new HashSet<string>(StringComparer.Ordinal));
        while (table.Next())
        {
            var id = table.Id(unit);
            if (!seen.Add(id) && id.Length > 0) table.Refuse(FaultCode.IdDuplicate, table.Header[unit], id);
            rows.Add((id, Own(table, limit), Own(table, weight), Own(table, factor)));
        }

        table.Done(rows.Count);
        return new(path, rows);
    }

    static double? Own(PlainTable table, int column) => column < 0 || table.Text(column).Length == 0 ? null : table.Amount(column);
}
