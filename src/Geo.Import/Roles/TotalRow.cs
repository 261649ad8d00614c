using Geo.Import.Tables;

namespace Geo.Import.Roles;

/// <summary>Tells whether the current row of a source is the sum of others: by the word in its id, its names, or its first cell.</summary>
static class TotalRow
{
    static readonly Field[] s_labels = [Field.Name, Field.UnitName, Field.Unit, Field.Id];

    /// <returns>The column, from 0, in which the word stands; null where the row is one like others.</returns>
    public static int? Find(SourceReading reading)
    {
        var columns = reading.Columns;
        foreach (var field in s_labels)
        {
            if (columns[field] >= 0 && Says(reading, columns[field])) return columns[field];
        }

        // The word may stand in a column that nobody reads: 序号.
        return reading.Rows.Header.Count > 0 && Says(reading, 0) ? 0 : null;
    }

    static bool Says(SourceReading reading, int column)
    {
        var cell = NumberCell.Trim(reading.Rows.Cell(column));
        return cell is not [] and not [>= (byte)'0' and <= (byte)'9', ..] && (TotalWord.IsChinese(cell) || (TotalWord.IsEnglish(cell) && !HasPlace(reading)));
    }

    static bool HasPlace(SourceReading reading) =>
        reading.Rows.Geometry is not null
        || !NumberCell.IsNothing(reading.Columns.Cell(Field.Longitude)) || (reading.Pair is { } pair && !NumberCell.IsNothing(reading.Columns.Cell(pair.Field)));
}
