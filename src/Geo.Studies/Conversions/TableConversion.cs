using System.Globalization;
using System.Text;
using Geo.Import.Tables;
using Geo.Model.Drafts;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;
using Geo.Studies.Outputs;

namespace Geo.Studies.Conversions;

/// <summary>A table whose points go from one coordinate system to another.</summary>
/// <param name="X">Column of the easting or longitude; null: recognised by its header.</param>
/// <param name="Y">Column of the northing or latitude; null: recognised by its header.</param>
public sealed record TableToConvert(string Path, string? X, string? Y, Crs From, Crs To);

/// <summary>What became of a table's rows.</summary>
/// <param name="Faults">Why rows were not converted, the first 1,000.</param>
public sealed record ConvertedTable(long Read, long NotConverted, IReadOnlyList<Fault> Faults);

/// <summary>Writes a table again with two more columns: every row and cell as it was, and the converted place (empty where it could not be converted).</summary>
public static class TableConversion
{
    const int FaultsKept = 1000;

    /// <exception cref="BadInputException">The file can't be read, or has no column for a coordinate.</exception>
    /// <exception cref="StoreException">The result can't be written.</exception>
    public static ConvertedTable Convert(TableToConvert table, string outPath, CancellationToken cancellation)
    {
        ConvertedTable? converted = null;
        DraftName.Sweep(outPath);
        var draft = DraftName.Take(outPath);
        Writing.Attempt(outPath, () =>
        {
            try
            {
                using (var writer = new StreamWriter(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\n" })
                {
                    converted = Convert(table, writer, cancellation);
                }

                File.Move(draft, outPath, overwrite: true);
            }
            finally
            {
                File.Delete(draft);
            }
        });
        return converted!;
    }

    /// <inheritdoc cref="Convert(TableToConvert, string, CancellationToken)"/>
    public static ConvertedTable Convert(TableToConvert table, TextWriter writer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        var columns = new Dictionary<string, string>();
        if (table.X is not null) columns["longitude"] = table.X;
        if (table.Y is not null) columns["latitude"] = table.Y;
        var source = new StudySource { Role = SourceRole.Places, Path = table.Path, Columns = columns };
        using var rows = SourceFile.Open(source, Environment.CurrentDirectory, cancellation);
        var map = ColumnMap.Of(rows, source, [Field.Longitude, Field.Latitude]);
        map.Require(Field.Longitude, Field.Latitude);

        WriteRow(writer, [.. rows.Header, $"x {table.To.Code}", $"y {table.To.Code}"]);
        var faults = new List<Fault>();
        long read = 0, lost = 0;
        while (rows.Next())
        {
            if (++read % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            var (x, y) = (double.NaN, double.NaN);
            var fault = rows.Flaw is { } flaw ? new Fault(flaw.Code, table.Path, rows.Row, flaw.Column, flaw.Value, flaw.Hint) : Read(table, rows, map, out x, out y);
            if (fault is not null)
            {
                lost++;
                if (faults.Count < FaultsKept) faults.Add(fault);
            }

            // A row with too few cells is filled up, so that the new columns stay below their headers.
            var cells = rows.Cells();
            WriteRow(writer, [.. cells, .. Enumerable.Repeat("", Math.Max(0, rows.Header.Count - cells.Count)), fault is null ? Write(x, table.To) : "", fault is null ? Write(y, table.To) : ""]);
        }

        return new(read, lost, faults);
    }

    /// <summary>A coordinate with the digits its system deserves: degrees with nine decimals (0.1 mm), metres with four.</summary>
    public static string Write(double value, Crs crs)
    {
        ArgumentNullException.ThrowIfNull(crs);
        return value.ToString(crs.IsProjected ? "0.0000" : "0.000000000", CultureInfo.InvariantCulture);
    }

    static Fault? Read(TableToConvert table, SourceRows rows, ColumnMap map, out double x, out double y)
    {
        var isEasting = WrittenCoordinate.TryParse(map.Text(Field.Longitude), table.From, isEast: true, out x);
        if (!WrittenCoordinate.TryParse(map.Text(Field.Latitude), table.From, isEast: false, out y) || !isEasting)
        {
            var wrong = isEasting ? Field.Latitude : Field.Longitude;
            return new(FaultCode.CoordinatesNotNumbers, table.Path, rows.Row, map.NameOf(wrong), map.Text(wrong));
        }

        return PointConversion.Convert(table.From, table.To, new Span<double>(ref x), new Span<double>(ref y)) == 0 ? null
            : new(FaultCode.CoordinatesOutOfRange, table.Path, rows.Row, map.NameOf(Field.Longitude), Encoding.UTF8.GetString(map.Cell(Field.Longitude)) + ", " + Encoding.UTF8.GetString(map.Cell(Field.Latitude)),
                $"{table.From.Code} → {table.To.Code}");
    }

    static void WriteRow(TextWriter writer, IReadOnlyList<string> cells)
    {
        for (var column = 0; column < cells.Count; column++)
        {
            if (column > 0) writer.Write(',');
            writer.Write(CsvCell.Of(cells[column]));
        }

        writer.WriteLine();
    }
}
