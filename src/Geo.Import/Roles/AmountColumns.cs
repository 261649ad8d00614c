using Geo.Import.Tables;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Import.Roles;

/// <summary>The columns of a source that hold named numbers, and the current row's cells of them.</summary>
sealed class AmountColumns
{
    const decimal Largest = 10_000_000_000;

    readonly SourceReading _reading;
    readonly (string Code, Field Field)[] _columns;

    /// <param name="codes">The numbers looked for.</param>
    public AmountColumns(SourceReading reading, IReadOnlyList<string> codes)
    {
        _reading = reading;
        _columns = [.. codes.Select(code => (code, FieldNames.OfAmount(code))).Where(one => reading.Cells.Has(one.Item2))];
    }

    /// <summary>The row's numbers; false where one is none, which has closed the row as rejected.</summary>
    public bool TryRead(out Amounts amounts)
    {
        amounts = Amounts.None;
        var all = new List<KeyValuePair<string, decimal>>();
        foreach (var (code, field) in _columns)
        {
            if (!TryRead(code, field, out var amount)) return false;
            if (amount is { } known) all.Add(KeyValuePair.Create(code, known));
        }

        if (all.Count > 0) amounts = new(all);
        return true;
    }

    /// <summary>A whole number, or any for percentages, days and square metres; a percentage may carry its sign.</summary>
    bool TryRead(string code, Field field, out decimal? amount)
    {
        amount = null;
        var text = FullWidth.Narrow(_reading.Columns.Text(field));
        if (NumberCell.IsNothing(_reading.Columns.Cell(field))) return true;
        if (code == "occupancy_percent" && text.EndsWith('%')) text = text[..^1].TrimEnd();
        if (!Yaml.Numbers.TryDecimal(text, out var number) || Math.Abs(number) > Largest) return _reading.Cells.Refuse(FaultCode.NumberInvalid, field);
        if (number < 0) return _reading.Cells.Refuse(FaultCode.NumberNegative, field);
        if (!SupplyKinds.IsMeasure(code) && number != Math.Floor(number)) return _reading.Cells.Refuse(FaultCode.NumberInvalid, field);
        amount = SupplyKinds.IsMeasure(code) ? number : Math.Floor(number);
        return true;
    }
}
