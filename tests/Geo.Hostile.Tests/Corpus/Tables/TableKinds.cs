using System.Text;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Tables;

/// <summary>Tables whose rows and columns are not what they seem.</summary>
static class TableKinds
{
    const string Last = "3,丙医院,医院,104.6,30.6,5,否\n";

    public static IReadOnlyList<Kind> List { get; } =
    [
        Csv.Rows("tables: a quote never closed", "a quoted cell ends with a quote", $"2,\"乙医院,医院,104.5,30.5,5,是\n{Last}", Account(2, 0, 1, RowMalformed)),
        Csv.Rows("tables: a quote that swallows two thousand rows", "a quoted cell is at most 64 KiB", $"2,\"乙医院,医院,104.5,30.5,5,是\n{Rows(2000)}", Account(2001, 0, 1, RowMalformed)),
        Csv.Rows("tables: letters after a closing quote", "after a closing quote comes a delimiter", $"2,\"乙\"医院,医院,104.5,30.5,5,是\n{Last}", Account(2, 0, 1, RowMalformed)),
        Csv.Rows("tables: a row too short", "a row has as many cells as the header", $"2,乙医院\n{Last}", Account(2, 0, 1, RowMalformed)),
        Csv.Rows("tables: a row too long", "a row has no more cells than the header", $"2,乙医院,医院,104.5,30.5,5,是,,,多\n{Last}", Account(2, 0, 1, RowMalformed)),
        Csv.Rows("tables: two rows run together by a lone carriage return", "one file has one kind of line end", $"2,乙医院,医院,104.5,30.5,5,是\r4,丁医院,医院,104.5,30.5,5,是\n{Last}", Account(2, 0, 1, RowMalformed)),
        Csv.Whole("tables: a header alone", "a table has rows", Csv.Header, Account(0, 0, 0, HeaderAlone)),
        Csv.Whole("tables: no byte at all", "a file holds something", "", Refused(FileEmpty)),
        Csv.Whole("tables: blank lines alone", "a table has a header", "\n\r\n\n\n", Refused(FileEmpty)),
        Csv.Whole("tables: an unknown delimiter", "cells are parted by comma, semicolon or tab", "id|name|type|longitude|latitude\n1|县医院|医院|104.5|30.5\n", Refused(ColumnMissing)),
        Csv.Whole("tables: half a pair of coordinate columns", "longitude and latitude come together", "id,name,type,longitude\n1,县医院,医院,104.5\n", Refused(ColumnMissing)),
        Csv.Whole("tables: a million columns", "a table has at most 16,384 columns", WideHeader(1_000_000), Refused(FileTooLarge)),
        Csv.Bytes("tables: a line of 40 MB", "a line has at most 16 MiB", () => Encoding.UTF8.GetBytes(Csv.Header + Csv.Good + "2," + new string('x', 40_000_000) + ",医院,104.5,30.5,5,是\n"), Refused(FileTooLarge)),
        new("tables: a file of 600 MB", "a file that is read whole has at most 320 MiB", "f.csv", "facilities: {path: f.csv, crs: EPSG:4326}", folder => Sparse(folder["f.csv"], 600L << 20), Refused(FileTooLarge)),
        Csv.Rows("tables: a table with its footer", "below the header stand rows and nothing else", "合计,,,,,10,\n制表：卫健局\n", Account(1, 0, 2, TotalRow, FootLine)),
        new("tables: a folder in place of a file", "a table is a file", "f.csv", "facilities: {path: f.csv}", folder => Directory.CreateDirectory(folder["f.csv"]), Refused(FileIsFolder)),
    ];

    static string Rows(int count) => string.Concat(Enumerable.Range(100, count).Select(id => $"{id},第{id}医院,医院,104.{id},30.5,5,是\n"));

    static string WideHeader(int columns) => $"{Csv.Header.TrimEnd()},{string.Join(',', Enumerable.Range(0, columns))}\n{Csv.Good}";

    static void Sparse(string path, long length)
    {
        using var file = File.Create(path);
        file.SetLength(length);
    }
}
