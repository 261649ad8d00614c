using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Markup;

/// <summary>Workbooks whose XML is dangerous, and cells that are elsewhere.</summary>
static class WorkbookKinds
{
    const string Source = "population: {path: p.xlsx, crs: EPSG:4326}";

    public static IReadOnlyList<Kind> List { get; } =
    [
        Parts("workbooks: entities that multiply", "a sheet defines no entities", Workbook.Parts(Workbook.People, "<!DOCTYPE k [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"), Refused(WorkbookDamaged)),
        Parts("workbooks: an entity from outside", "a sheet fetches nothing", Workbook.Parts(Workbook.People, "<!DOCTYPE k SYSTEM \"http://example.org/x.dtd\">"), Refused(WorkbookDamaged)),
        Parts("workbooks: no sheet", "a workbook has a sheet", [.. Workbook.Parts(Workbook.People).Where(part => !part.Name.Contains("sheet1", StringComparison.Ordinal))], Refused(FileEmpty)),
        Parts("workbooks: a sheet cut short", "a sheet ends", [.. Workbook.Parts(Workbook.People)[..^1], ("xl/worksheets/sheet1.xml", Workbook.Parts(Workbook.People)[^1].Bytes[..^30])], Refused(WorkbookDamaged)),
        Rows("workbooks: a cell in column ZZZZZZZ", "columns end at XFD", "<row r=\"4\"><c r=\"ZZZZZZZ4\"><v>1</v></c></row>", Refused(WorkbookDamaged)),
        Rows("workbooks: a row of four thousand million", "rows end at 1,048,576", "<row r=\"4294967296\"><c r=\"A4294967296\"><v>1</v></c></row>", Refused(WorkbookDamaged)),
        Rows("workbooks: a shared text that is not there", "shared texts are there", "<row r=\"4\"><c r=\"A4\"><v>9</v></c><c r=\"B4\"><v>104.5</v></c><c r=\"C4\"><v>30.5</v></c><c r=\"D4\" t=\"s\"><v>999999</v></c></row>", Account(2, 0, 1, CellUnreadable)),
        Rows("workbooks: an error as people", "cells hold no errors", "<row r=\"4\"><c r=\"A4\"><v>9</v></c><c r=\"B4\"><v>104.5</v></c><c r=\"C4\"><v>30.5</v></c><c r=\"D4\" t=\"e\"><v>#DIV/0!</v></c></row>", Account(2, 0, 1, CellError)),
        Rows("workbooks: a number in words", "numbers in cells are numbers", "<row r=\"4\"><c r=\"A4\"><v>9</v></c><c r=\"B4\"><v>east</v></c><c r=\"C4\"><v>30.5</v></c><c r=\"D4\"><v>5</v></c></row>", Account(2, 0, 1, CoordinatesNotNumbers)),
        Rows("workbooks: the last row of all", "an empty million rows cost nothing", "<row r=\"1048576\"><c r=\"A1048576\"><v>9</v></c><c r=\"B1048576\"><v>104.5</v></c><c r=\"C1048576\"><v>30.5</v></c><c r=\"D1048576\"><v>5</v></c></row>", Account(3, 0, 0)),
        new("workbooks: a bomb of zeros", "a sheet unpacks to little more than its size", "p.xlsx", Source, folder => folder.Write("p.xlsx", Zip.Of([.. Workbook.Parts(Workbook.People)[..^1], ("xl/worksheets/sheet1.xml", new byte[80_000_000])])), Refused(ArchiveTooLarge)),
        File("workbooks: a table of text under that name", "the name says what it is", "id,longitude,latitude,people\n"u8.ToArray(), Refused(WorkbookDamaged)),
        File("workbooks: protected by a password", "a workbook can be opened", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]], Refused(WorkbookUnsupported)),
    ];

    static Kind Rows(string name, string rule, string rows, Answer expected) => Parts(name, rule, Workbook.Parts(Workbook.People + rows), expected);

    static Kind Parts(string name, string rule, (string Name, byte[] Bytes)[] parts, Answer expected) => File(name, rule, Zip.Of(parts), expected);

    static Kind File(string name, string rule, byte[] bytes, Answer expected) => new(name, rule, "p.xlsx", Source, folder => folder.Write("p.xlsx", bytes), expected);
}
