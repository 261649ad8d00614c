using System.Text;

namespace Geo.Hostile.Tests.Making;

/// <summary>The parts of a workbook (.xlsx) of one sheet, as few as a reader needs.</summary>
static class Workbook
{
    /// <summary>Rows of people: shared and inline texts, a text number, a formula, a date.</summary>
    public const string People = """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><t>people</t></is></c></row>
        <row r="2"><c r="A2"><v>7</v></c><c r="B2"><v>104.5</v></c><c r="C2" s="1"><v>30.5</v></c><c r="D2"><f>50*2</f><v>100</v></c></row>
        <row r="3"><c r="A3" t="str"><v>8</v></c><c r="B3" t="inlineStr"><is><t>104.6</t></is></c><c r="C3"><v>3.06E1</v></c><c r="D3"><v>5</v></c></row>
        """;

    const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="rows">The rows' elements; the sheet stands around them.</param>
    /// <param name="prologue">What stands before the sheet's root.</param>
    public static (string Name, byte[] Bytes)[] Parts(string rows, string prologue = "") =>
    [
        Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
        Part("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"人口\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"),
        Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\" count=\"3\" uniqueCount=\"3\"><si><t>id</t></si><si><t>longitude</t></si><si><r><t>lati</t></r><r><t>tude</t></r></si></sst>"),
        Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes($"{Head}{prologue}<worksheet xmlns=\"{Main}\"><dimension ref=\"A1:D3\"/><sheetData>{rows}</sheetData></worksheet>")),
    ];

    static (string, byte[]) Part(string name, string text) => (name, Encoding.UTF8.GetBytes(Head + text));
}
