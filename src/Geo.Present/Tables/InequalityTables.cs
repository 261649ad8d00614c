using System.Globalization;
using Geo.Model.Findings;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>Measures of inequality as tables.</summary>
public static class InequalityTables
{
    /// <summary>A line for each measure.</summary>
    /// <param name="scale">What the values are shown times: 1,000 for those of a person beside a table per 1,000 people. Gini, Palma and Theil do not change with it.</param>
    public static Table One(InequalityMeasures measures, WordTable words, double scale = 1)
    {
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(words);
        var table = new TableMaker(words, "inequality", null, ("item", Text), ("value", Number));
        void Row(string text, double? value) => table.Row(Cell.Of(text), Measure(value));
        table.Row(Cell.Of(words["inequality.rows"]), Cell.Count(measures.Rows));
        Row(words["inequality.weight"], measures.Weight);
        Row(words["inequality.mean"], measures.Mean * scale);
        for (var at = 0; at < measures.Quantiles.Count; at++) Row(words.Format("inequality.quantile", InequalityMeasures.QuantileParts[at] * 100), measures.Quantiles[at] * scale);
        Row(words["inequality.gini"], measures.Gini);
        Row(words["inequality.palma"], measures.Palma);
        Row(words["inequality.theil"], measures.TheilT);
        if (measures.Concentration is { } concentration) Row(words["inequality.concentration"], concentration);
        foreach (var measure in measures.Poverty) Row(words.Format("inequality.fgt", measure.Alpha, measure.Line), measure.Value);
        return table.Done();
    }

    /// <summary>A number with four significant decimals, or a dash.</summary>
    public static Cell Measure(double? value)
    {
        if (value is not { } number) return Cell.Absent(Number);
        var rounded = Math.Round((decimal)number, 6, MidpointRounding.AwayFromZero);
        return new(Number, rounded.ToString("#,0.0###", CultureInfo.InvariantCulture), (decimal)number, rounded);
    }
}
