using Geo.Model.Imports;

namespace Geo.Import.Costs;

/// <summary>Ids with a number each, in the file's order.</summary>
/// <param name="Header">Of the column of numbers, as the file has it.</param>
public sealed record AmountTable(string File, string Header, IReadOnlyList<string> Ids, IReadOnlyList<double> Amounts)
{
    /// <summary>Demand points: <c>id</c>, <c>people</c>.</summary>
    /// <exception cref="BadInputException">The file can't be read, lacks a column, or has a row that is wrong.</exception>
    public static AmountTable Demand(string path, CancellationToken cancellation) => Read(path, ["people", "population", "demand", "weight", "人口", "人口数", "需求"], cancellation);

    /// <summary>Facilities: <c>id</c>, <c>supply</c>.</summary>
    /// <inheritdoc cref="Demand"/>
    public static AmountTable Supply(string path, CancellationToken cancellation) =>
        Read(path, ["supply", "capacity", "beds", "doctors", "供给", "容量", "床位", "床位数", "医师", "医师数"], cancellation);

    static AmountTable Read(string path, string[] names, CancellationToken cancellation)
    {
        using var table = new PlainTable(path, cancellation);
        var (id, amount) = (table.Require(IdHeaders), table.Require(names));
        var (ids, amounts, seen) = (new List<string>(), new List<double>(), new HashSet<string>(StringComparer.Ordinal));
        while (table.Next())
        {
            var name = table.Id(id);
            if (!seen.Add(name) && name.Length > 0) table.Refuse(FaultCode.IdDuplicate, table.Header[id], name);
            ids.Add(name);
            amounts.Add(table.Amount(amount) ?? 0);
        }

        table.Done(ids.Count);
        return new(path, table.Header[amount], ids, amounts);
    }

    internal static string[] IdHeaders { get; } = ["id", "code", "编号", "代码", "编码"];
}
