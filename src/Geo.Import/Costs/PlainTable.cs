using System.Globalization;
using System.Text;
using Geo.Import.Tables;
using Geo.Import.Yaml;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Costs;

/// <summary>
/// A table that a question is asked of without a study: a few columns, found by the names they may have. What a part of such a table would say is wrong, so that
/// every fault refuses the whole, each with its line.
/// </summary>
sealed class PlainTable : IDisposable
{
    /// <summary>As many faults as anybody reads.</summary>
    const int FaultsKept = 1000;

    /// <summary>Up to here a number has a decimal, and sums of many stay exact.</summary>
    const double Largest = 1e15;

    const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    readonly SourceRows _rows;
    readonly List<Fault> _faults = [];

    public PlainTable(string path, CancellationToken cancellation)
    {
        Path = path;
        _rows = SourceFile.Open(new StudySource { Role = SourceRole.Places, Path = path }, Environment.CurrentDirectory, cancellation);
    }

    public string Path { get; }

    /// <summary>The line of the row.</summary>
    public long Row => _rows.Row;

    public IReadOnlyList<string> Header => _rows.Header;

    /// <summary>The first column, from 0, that has one of the names, whatever its case, blanks, and what stands in brackets; −1 where none has.</summary>
    public int Find(params IEnumerable<string> names)
    {
        var headers = _rows.Header.Select(HeaderTable.Normal).ToList();
        return names.Select(name => headers.IndexOf(HeaderTable.Normal(name))).FirstOrDefault(column => column >= 0, -1);
    }

    /// <exception cref="BadInputException">There is no such column.</exception>
    public int Require(params string[] names) => Find(names) is >= 0 and var column ? column : throw Missing(names[0]);

    public BadInputException Missing(string name) => new(new Fault(
        FaultCode.HeaderMissing, Path, 0, name, name, string.Join(", ", _rows.Header.Where(header => header.Length > 0).OrderBy(header => Nearest.Distance(HeaderTable.Normal(header), name)).Take(3))));

    /// <summary>Moves to the next row that can be read; false at the end.</summary>
    public bool Next()
    {
        while (_rows.Next())
        {
            if (_rows.Flaw is not { } flaw) return true;
            Refuse(flaw.Code, flaw.Column, flaw.Value, flaw.Hint);
        }

        return false;
    }

    /// <summary>A cell without blanks around it.</summary>
    public string Text(int column) => CleanText.Of(_rows.Text(column)).Trim();

    /// <summary>An id; empty, and a fault, where there is none.</summary>
    public string Id(int column)
    {
        var id = Text(column);
        if (id.Length == 0) Refuse(FaultCode.IdMissing, _rows.Header[column], "");
        return id;
    }

    /// <summary>A number that is not negative and at most 10¹⁵; null, and a fault, where it is none.</summary>
    public double? Amount(int column)
    {
        var text = Text(column);
        if (double.TryParse(Digits(column, text), Plain, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            if (number is >= 0 and <= Largest) return number;
            Refuse(number < 0 ? FaultCode.NumberNegative : FaultCode.NumberTooLarge, _rows.Header[column], text, "1000000000000000");
        }
        else
        {
            Refuse(FaultCode.ValueInvalid, _rows.Header[column], text, "12.5");
        }

        return null;
    }

    /// <summary>A number of either sign; null, and a fault, where it is none.</summary>
    public double? Number(int column)
    {
        var text = Text(column);
        if (double.TryParse(Digits(column, text), Plain, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        Refuse(FaultCode.ValueInvalid, _rows.Header[column], text, "12.5");
        return null;
    }

    public void Refuse(FaultCode code, string column, string value, string hint = "")
    {
        if (_faults.Count < FaultsKept) _faults.Add(new(code, Path, _rows.Row, column, value, hint));
    }

    /// <exception cref="BadInputException">Anything was refused, or there was no row.</exception>
    /// <param name="mayBeEmpty">Whether a table without rows says something.</param>
    public void Done(int rows, bool mayBeEmpty = false)
    {
        if (_faults.Count > 0) throw new BadInputException(_faults);
        if (rows == 0 && !mayBeEmpty) throw new BadInputException(new Fault(FaultCode.FileEmpty, Path, 0, "", ""));
    }

    public void Dispose() => _rows.Dispose();

    /// <summary>Full-width digits and thousands set apart are read as the imports of a study read them.</summary>
    string Digits(int column, string text) => GroupedDigits.Plain(NumberCell.Trim(_rows.Cell(column)), isCommaDecimal: false) is { } plain ? Encoding.UTF8.GetString(plain) : FullWidth.Narrow(text);
}
