using Geo.Import.Angles;
using Geo.Import.Names;
using Geo.Import.Tables;
using Geo.Model.Demand;
using Geo.Model.Imports;

namespace Geo.Import.Roles;

/// <summary>The current row's cells as values; what is wrong goes to the ledger. A <c>Try…</c> that returns false has closed the row as rejected.</summary>
sealed class RowCells(SourceRows rows, ColumnMap columns, RowLedger ledger)
{
    const int LargestCount = 10_000_000;

    /// <summary>Ten thousand million people, more than there are: such a number is a code or a telephone.</summary>
    const long MostMillionths = 10_000_000_000L * 1_000_000;

    bool IsCommaDecimal => rows is CsvRows { IsBySemicolon: true };

    public bool Has(Field field) => columns[field] >= 0;

    /// <summary>A text; blanks around it and characters nobody can see in it are a repair.</summary>
    public string Text(Field field)
    {
        if (columns[field] < 0) return "";
        var raw = rows.Text(columns[field]);
        var clean = CleanText.Of(raw);
        if (clean.Length < raw.Length) ledger.Repair(FaultCode.TextCleaned, columns.NameOf(field), raw);
        var text = clean.Trim();
        if (text.Length > 0 && text.Length < clean.Length) ledger.Repair(FaultCode.TextTrimmed, columns.NameOf(field), clean);
        return text;
    }

    public string? TextOrNull(Field field) => columns.Text(field) is { Length: > 0 } text ? text : null;

    /// <summary>Rejects the current row where its id is empty, or what a spreadsheet makes of a long number (5.12E+11): the digits are gone.</summary>
    public bool IsId(string id, Field field)
    {
        if (id.Length == 0) return Refuse(FaultCode.IdMissing, field);
        var mark = id.IndexOf("E+", StringComparison.Ordinal);
        var isRounded = mark > 0 && IsDigits(id.AsSpan(0, mark)) && IsDigits(id.AsSpan(mark + 2));
        return !isRounded || Refuse(FaultCode.IdRounded, field);
    }

    /// <summary>A whole number of zero or more; null where the cell says that there is none.</summary>
    public bool TryCount(Field field, out int? count)
    {
        count = null;
        var cell = columns.Cell(field);
        if (NumberCell.IsNothing(cell)) return true;
        if (GroupedDigits.Plain(cell, IsCommaDecimal) is { } plain && NumberCell.TryFinite(plain, out var number)) Repaired(FaultCode.NumberGrouped, field, plain);
        else if (!TryNumber(field, cell, FaultCode.NumberInvalid, out number)) return false;
        if (number < 0) return Refuse(FaultCode.NumberNegative, field);
        if (number > LargestCount || number != Math.Floor(number)) return Refuse(FaultCode.NumberInvalid, field);
        count = (int)number;
        return true;
    }

    /// <summary>A head count; null where the cell says that there is none.</summary>
    public bool TryPeople(out People? people)
    {
        people = null;
        var cell = columns.Cell(Field.People);
        if (NumberCell.IsNothing(cell)) return true;
        if (!NumberCell.TryMillionths(cell, out var millionths))
        {
            if (NumberCell.Narrowed(cell) is { } narrow && NumberCell.TryMillionths(narrow, out millionths)) Repaired(FaultCode.NumberFullWidth, Field.People);
            else if (GroupedDigits.Plain(cell, IsCommaDecimal) is { } plain && NumberCell.TryMillionths(plain, out millionths)) Repaired(FaultCode.NumberGrouped, Field.People, plain);
            else return Refuse(FaultCode.PeopleInvalid, Field.People);
        }

        if (millionths < 0) return Refuse(FaultCode.NumberNegative, Field.People);
        if (millionths > MostMillionths) return Refuse(FaultCode.PeopleInvalid, Field.People);
        people = new(millionths);
        return true;
    }

    /// <summary>A finite coordinate.</summary>
    /// <param name="isAngle">Whether degrees are meant, so that degrees, minutes and seconds are understood and converted.</param>
    public bool TryCoordinate(Field field, bool isAngle, out double number)
    {
        var cell = columns.Cell(field);
        if (NumberCell.TryFinite(cell, out number)) return true;
        var text = columns.Text(field);
        if (!isAngle || !Angle.TryParse(text, out var angle))
        {
            return TryNumber(field, cell, isAngle && Angle.IsMeant(text) ? FaultCode.AngleInvalid : FaultCode.CoordinatesNotNumbers, out number);
        }

        if (angle.Axis == (field == Field.Longitude ? AngleAxis.Latitude : AngleAxis.Longitude)) return Refuse(FaultCode.AngleOnWrongAxis, field);
        number = angle.Degrees;
        if (angle.IsPlain) ledger.Repair(FaultCode.NumberFullWidth, columns.NameOf(field), text);
        else ledger.Repair(FaultCode.AngleConverted, columns.NameOf(field), text, angle.ToString());
        return true;
    }

    /// <summary>Yes or no; null where the cell is empty.</summary>
    public bool TryFlag(Field field, out bool? flag)
    {
        flag = null;
        var text = FullWidth.Narrow(columns.Text(field)).ToLowerInvariant();
        if (NumberCell.IsNothing(columns.Cell(field))) return true;
        if (text is "是" or "有" or "yes" or "y" or "true" or "t" or "1" or "√" or "24" or "24/7" or "24小时") flag = true;
        else if (text is "否" or "无" or "没有" or "no" or "n" or "false" or "f" or "0" or "×") flag = false;
        else return Refuse(FaultCode.ValueUnknown, field, "是, 否, yes, no, 1, 0");
        return true;
    }

    /// <summary>The class a row states itself; unclassified where it states none. A statistical code in this column counts as one.</summary>
    public bool TryClass(out UrbanRural stated)
    {
        stated = UrbanRural.Unclassified;
        var cell = columns.Cell(Field.UrbanRural);
        if (NumberCell.IsNothing(cell)) return true;
        stated = ClassWords.Find(columns.Text(Field.UrbanRural));
        return stated != UrbanRural.Unclassified || Refuse(FaultCode.ClassUnknown, Field.UrbanRural, "城镇, 乡村, urban, rural");
    }

    /// <summary>A statistical urban–rural code; 0 where the cell is empty.</summary>
    public bool TryStatisticalCode(out short code)
    {
        code = 0;
        var cell = columns.Cell(Field.StatisticalCode);
        if (NumberCell.IsNothing(cell)) return true;
        code = ClassWords.Code(cell);
        return code != 0 || Refuse(FaultCode.CodeUnknown, Field.StatisticalCode, "111, 112, 121, 122, 123, 210, 220");
    }

    /// <summary>The id of the unit that a cell names; null where it names none, which has closed the row as rejected. What was found by name is a remark.</summary>
    /// <param name="second">A column with its name, asked where the first has a damaged or unknown code.</param>
    public string? Unit(Field field, Field second, UnitDirectory units)
    {
        var text = columns.Text(field);
        var match = units.Find(text);
        if (!match.IsFound && ByName(match, second, units) is { } named) return Remarked(field, text, match, second, named, units);
        if (!match.IsFound) ledger.Reject(match.Fault!.Value, columns.NameOf(field), text, match.Hint);
        else if (match.Fault is { } fault) ledger.Remark(fault, columns.NameOf(field), text, match.Hint);
        return match.IsFound ? units.Units[match.Unit].Id : null;
    }

    /// <summary>The same where the row is taken all the same: a unit that is not found is a remark, and null.</summary>
    public string? UnitOrNull(Field field, Field second, UnitDirectory units)
    {
        if (NumberCell.IsNothing(columns.Cell(field)))
        {
            return field == second || NumberCell.IsNothing(columns.Cell(second)) ? null : UnitOrNull(second, second, units);
        }

        var text = columns.Text(field);
        var match = units.Find(text);
        if (!match.IsFound && ByName(match, second, units) is { } named) return Remarked(field, text, match, second, named, units);
        if (match.Fault is { } fault) ledger.Remark(fault, columns.NameOf(field), text, match.Hint);
        return match.IsFound ? units.Units[match.Unit].Id : null;
    }

    // A code that is another unit's is no slip: there the name is not asked.
    UnitMatch? ByName(UnitMatch match, Field second, UnitDirectory units) =>
        match.Kind is UnitMatchKind.Damaged or UnitMatchKind.Unknown && !NumberCell.IsNothing(columns.Cell(second)) && units.Find(columns.Text(second)) is { IsFound: true } named
            ? named : null;

    string Remarked(Field field, string text, UnitMatch match, Field second, UnitMatch named, UnitDirectory units)
    {
        ledger.Remark(match.Fault!.Value, columns.NameOf(field), text, match.Hint);
        if (named.Fault is { } fault) ledger.Remark(fault, columns.NameOf(second), columns.Text(second), named.Hint);
        return units.Units[named.Unit].Id;
    }

    /// <summary>Rejects the current row for what stands in one column.</summary>
    /// <returns>False, always.</returns>
    public bool Refuse(FaultCode code, Field field, string hint = "")
    {
        ledger.Reject(code, columns.NameOf(field), columns.Text(field), hint);
        return false;
    }

    void Repaired(FaultCode code, Field field, byte[]? plain = null) =>
        ledger.Repair(code, columns.NameOf(field), columns.Text(field), plain is null ? "" : System.Text.Encoding.UTF8.GetString(plain));

    // '.' and '/' stand before '0': a slash in an id of this shape is nothing to care about.
    static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('.', '9');

    bool TryNumber(Field field, ReadOnlySpan<byte> cell, FaultCode fault, out double number)
    {
        if (NumberCell.TryFinite(cell, out number)) return true;
        if (NumberCell.Narrowed(cell) is not { } narrow || !NumberCell.TryFinite(narrow, out number)) return Refuse(fault, field);
        ledger.Repair(FaultCode.NumberFullWidth, columns.NameOf(field), columns.Text(field));
        return true;
    }
}
