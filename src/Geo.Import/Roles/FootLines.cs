using Geo.Import.Angles;
using Geo.Import.Tables;

namespace Geo.Import.Roles;

/// <summary>Tells the lines below a table that are no rows of it: who made it, who checked it, the stamp, the date, notes.</summary>
/// <remarks>
/// By the first cell that is filled. A sign (填表人, 审核人, 盖章 …) decides by itself in a row without a place; a note (备注：, 数据来源：) only where the row has no name, since a table may have
/// a column of notes. Below such a line a lone numbered sentence goes on with it.
/// </remarks>
sealed class FootLines
{
    static readonly Field[] s_names = [Field.Name, Field.Unit, Field.UnitName, Field.Id];

    bool _isBelow;

    /// <returns>The column, from 0, in which the line begins; null where the row is one like others.</returns>
    public int? Find(SourceReading reading)
    {
        var (first, filled) = FirstOf(reading.Rows);
        if (first < 0 || !IsFoot(reading, first, filled) || HasPlace(reading)) return null;
        _isBelow = true;
        return first;
    }

    bool IsFoot(SourceReading reading, int first, int filled)
    {
        var cell = NumberCell.Trim(reading.Rows.Cell(first));
        return FootWord.IsSign(cell) || (FootWord.IsNote(cell) && !HasName(reading, first)) || (_isBelow && filled == 1 && reading.Rows.Header.Count > 2 && IsNumbered(cell));
    }

    /// <summary>2.床位数以执业许可证为准。</summary>
    static bool IsNumbered(ReadOnlySpan<byte> cell)
    {
        var digits = cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits is not (> 0 and <= 2)) return false;
        var rest = cell[digits..];
        return (rest[0] is (byte)'.' or (byte)')' || rest.StartsWith("．"u8) || rest.StartsWith("、"u8) || rest.StartsWith("）"u8)) && rest.IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0;
    }

    static (int First, int Filled) FirstOf(SourceRows rows)
    {
        var (first, filled) = (-1, 0);
        for (var column = 0; column < rows.Header.Count && filled < 2; column++)
        {
            if (NumberCell.Trim(rows.Cell(column)).IsEmpty) continue;
            if (first < 0) first = column;
            filled++;
        }

        return (first, filled);
    }

    static bool HasName(SourceReading reading, int first)
    {
        var names = Array.Find(s_names, field => reading.Columns[field] >= 0);
        return reading.Columns[names] is >= 0 and var column && column != first && !NumberCell.IsNothing(reading.Columns.Cell(names));
    }

    static bool HasPlace(SourceReading reading)
    {
        if (reading.Rows.Geometry is not null) return true;
        var column = reading.Columns[Field.Longitude] >= 0 ? Field.Longitude : reading.Pair?.Field;
        return column is { } field && (NumberCell.TryFinite(reading.Columns.Cell(field), out _) || Angle.TryParse(reading.Columns.Text(field), out _) || AnglePair.TryParse(reading.Columns.Text(field), out _));
    }
}
