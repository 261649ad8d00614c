using Geo.Model.Demand;
using Geo.Model.Imports;

namespace Geo.Import.Costs;

/// <summary>Ids with a number each, in the file's order.</summary>
/// <param name="Header">Of the column of numbers, as the file has it.</param>
public sealed record AmountTable(string File, string Header, IReadOnlyList<string> Ids, IReadOnlyList<double> Amounts)
{
    static readonly string[] s_people = ["people", "population", "人口", "人口数"];

    /// <summary>The header says that it is people who are counted; else it is a weight.</summary>
    public bool CountsPeople { get; init; }

    /// <summary>[row]: the largest cost at which a site still serves it, in the unit of the costs; null where the row gives none. Empty where the table has no such column.</summary>
    public IReadOnlyList<double?> Limits { get; init; } = [];

    /// <summary>[row]: its line in the file.</summary>
    public IReadOnlyList<long> Rows { get; init; } = [];

    /// <summary>[row]; empty where the table has no such column.</summary>
    public IReadOnlyList<UrbanRural> Classes { get; init; } = [];

    /// <summary>Demand points: <c>id</c>, <c>people</c>, and where there are such columns <c>limit</c> and <c>class</c> (urban, rural).</summary>
    /// <exception cref="BadInputException">The file can't be read, lacks a column, or has a row that is wrong.</exception>
    public static AmountTable Demand(string path, CancellationToken cancellation) => Read(path, ["people", "population", "demand", "weight", "人口", "人口数", "需求", "权重"], cancellation, isDemand: true);

    /// <summary>Facilities: <c>id</c>, <c>supply</c>.</summary>
    /// <inheritdoc cref="Demand"/>
    public static AmountTable Supply(string path, CancellationToken cancellation) =>
        Read(path, ["supply", "capacity", "beds", "doctors", "供给", "容量", "床位", "床位数", "医师", "医师数"], cancellation);

    static AmountTable Read(string path, string[] names, CancellationToken cancellation, bool isDemand = false)
    {
        using var table = new PlainTable(path, cancellation);
        var (id, amount) = (table.Require(IdHeaders), table.Require(names));
        var (limit, area) = isDemand ? (table.Find("limit", "within", "上限", "限值"), table.Find("class", "area", "城乡", "类别")) : (-1, -1);
        var (ids, amounts, rows, seen) = (new List<string>(), new List<double>(), new List<long>(), new HashSet<string>(StringComparer.Ordinal));
        var (limits, classes) = (new List<double?>(), new List<UrbanRural>());
        while (table.Next())
        {
            var name = table.Id(id);
            if (!seen.Add(name) && name.Length > 0) table.Refuse(FaultCode.IdDuplicate, table.Header[id], name);
            ids.Add(name);
            rows.Add(table.Row);
            amounts.Add(table.Amount(amount) ?? 0);
            if (limit >= 0) limits.Add(table.Text(limit).Length == 0 ? null : table.Amount(limit));
            if (area >= 0) classes.Add(ClassOf(table, area));
        }

        table.Done(ids.Count);
        return new(path, table.Header[amount], ids, amounts) { CountsPeople = table.Find(s_people) == amount, Limits = limits, Classes = classes, Rows = rows };
    }

    static UrbanRural ClassOf(PlainTable table, int column)
    {
        switch (table.Text(column).ToLowerInvariant())
        {
            case "urban" or "城镇" or "城市" or "城":
                return UrbanRural.Urban;
            case "rural" or "乡村" or "农村" or "乡":
                return UrbanRural.Rural;
            case "":
                return UrbanRural.Unclassified;
            default:
                table.Refuse(FaultCode.ValueUnknown, table.Header[column], table.Text(column), "urban, rural");
                return UrbanRural.Unclassified;
        }
    }

    internal static string[] IdHeaders { get; } = ["id", "code", "编号", "代码", "编码"];
}
