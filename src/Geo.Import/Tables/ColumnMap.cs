using System.Globalization;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tables;

/// <summary>Which column of a source holds which field: what the study maps first, then the known headers.</summary>
public sealed class ColumnMap
{
    const int NearOnes = 3;

    /// <summary>As many as a spreadsheet has.</summary>
    const int MostColumns = 16_384;

    readonly int[] _columns;
    readonly SourceRows _rows;
    readonly string _file;
    readonly HeaderTable _table;

    ColumnMap(SourceRows rows, string file, HeaderTable table, int[] columns) =>
        (_rows, _file, _table, _columns) = (rows, file, table, columns);

    /// <summary>The column from 0; −1 where the source has none.</summary>
    public int this[Field field] => _columns[(int)field];

    /// <summary>Whether a column, from 0, holds a field that was looked for.</summary>
    public bool Uses(int column) => Array.IndexOf(_columns, column) >= 0;

    /// <exception cref="BadInputException">There are more columns than any table has.</exception>
    public static void CheckCount(int columns, string file)
    {
        if (columns > MostColumns) throw new BadInputException(new Fault(FaultCode.FileTooLarge, file, 1, "", $"{columns}", $"{MostColumns}"));
    }

    /// <exception cref="BadInputException">The study maps a field to a column the file does not have, or a field that does not exist.</exception>
    /// <param name="fields">The fields to look for. A recognised column serves one field only, the first of them.</param>
    public static ColumnMap Of(SourceRows rows, StudySource source, ReadOnlySpan<Field> fields, HeaderTable? table = null)
    {
        var headers = Normal(rows.Header);
        var map = new ColumnMap(rows, source.Path, table ?? HeaderTable.Product, new int[FieldNames.All.Count]);
        Array.Fill(map._columns, -1);
        var faults = new List<Fault>();
        foreach (var field in fields)
        {
            var isMapped = source.Columns.TryGetValue(FieldNames.Of(field), out var mapped);
            map._columns[(int)field] = isMapped ? map.Mapped(mapped!, headers) : map.Recognised(field, headers);
            if (isMapped && map[field] < 0) faults.Add(map.Missing(mapped!, field));
        }

        foreach (var key in source.Columns.Keys)
        {
            if (FieldNames.Find(key) is null) faults.Add(new(FaultCode.KeyUnknown, source.Path, 0, key, key, string.Join(", ", FieldNames.All)));
        }

        return faults.Count == 0 ? map : throw new BadInputException(faults);
    }

    /// <exception cref="BadInputException">The source has no column of one of these fields; each is named with those near to it.</exception>
    public void Require(params ReadOnlySpan<Field> fields)
    {
        var faults = new List<Fault>();
        foreach (var field in fields)
        {
            if (this[field] < 0) faults.Add(Missing(FieldNames.Of(field), field));
        }

        if (faults.Count == 0) return;
        // Where a file beside it holds the columns and is missing, that goes first.
        var lacking = _rows.Remarks.Where(remark => remark.Code == FaultCode.AttributesMissing);
        throw new BadInputException([.. lacking.Select(remark => new Fault(remark.Code, _file, 0, remark.Column, remark.Value, remark.Hint)), .. faults]);
    }

    /// <summary>The columns of the names a filter uses: a header, a field of the product (<c>longitude</c>), or a number from 1.</summary>
    /// <exception cref="BadInputException">The source has no such column.</exception>
    public Dictionary<string, int> OfFilter(IReadOnlyList<string> names)
    {
        var headers = Normal(_rows.Header);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var column = Exact(name);
            if (column < 0 && FieldNames.Find(name) is { } field) column = this[field];
            if (column < 0) column = Mapped(name, headers);
            columns.Add(name, column >= 0 ? column : throw new BadInputException(Missing(name, FieldNames.Find(name) ?? Field.Name) with { Value = "where" }));
        }

        return columns;
    }

    /// <summary>The header of a field's column, for a fault; the field's own name where it has none.</summary>
    public string NameOf(Field field) => this[field] < 0 ? FieldNames.Of(field) : _rows.Header[this[field]];

    /// <summary>The current row's cell of a field, UTF-8 without blanks around it; empty where there is none.</summary>
    public ReadOnlySpan<byte> Cell(Field field) => this[field] < 0 ? default : NumberCell.Trim(_rows.Cell(this[field]));

    /// <summary>The current row's cell of a field without blanks around it; empty where there is none.</summary>
    public string Text(Field field) => this[field] < 0 ? "" : CleanText.Of(_rows.Text(this[field])).Trim();

    int Mapped(string mapped, string[] headers)
    {
        if (Exact(mapped) is >= 0 and var exact) return exact;
        var near = Array.IndexOf(headers, HeaderTable.Normal(mapped));
        if (near >= 0) return near;
        return int.TryParse(mapped, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= headers.Length
            ? number - 1 : -1;
    }

    int Exact(string header)
    {
        for (var column = 0; column < _rows.Header.Count; column++)
        {
            if (_rows.Header[column] == header) return column;
        }

        return -1;
    }

    static string[] Normal(IReadOnlyList<string> header)
    {
        var normal = new string[header.Count];
        for (var column = 0; column < normal.Length; column++) normal[column] = HeaderTable.Normal(header[column]);
        return normal;
    }

    int Recognised(Field field, string[] headers)
    {
        foreach (var header in _table.HeadersOf(field))
        {
            var column = Array.IndexOf(headers, header);
            if (column >= 0 && Array.IndexOf(_columns, column) < 0) return column;
        }

        for (var column = 0; column < headers.Length; column++)
        {
            if (GroupedHeader.IsOf(field, _rows.Header[column], _table) && Array.IndexOf(_columns, column) < 0) return column;
        }

        return -1;
    }

    Fault Missing(string wanted, Field field)
    {
        var known = _table.HeadersOf(field).Append(HeaderTable.Normal(wanted)).ToArray();
        // Columns that nothing was found in yet go first.
        var near = Enumerable.Range(0, _rows.Header.Count)
            .Where(column => _rows.Header[column].Length > 0)
            .OrderBy(Uses)
            .ThenBy(column => known.Min(one => Yaml.Nearest.Distance(HeaderTable.Normal(_rows.Header[column]), one)))
            .Select(column => _rows.Header[column])
            .Take(NearOnes);
        return new(FaultCode.ColumnMissing, _file, 0, wanted, FieldNames.Of(field), string.Join(", ", near));
    }
}
