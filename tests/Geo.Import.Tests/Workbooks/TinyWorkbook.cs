using System.IO.Compression;
using System.Text;
using Geo.Import.Tables;
using Geo.Import.Workbooks;

namespace Geo.Import.Tests.Workbooks;

/// <summary>A workbook written part by part, as small and as wrong as a test wants it.</summary>
sealed class TinyWorkbook
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    readonly List<(string Name, string State, string Xml)> _sheets = [];

    /// <summary>Content of <c>sst</c>; null: no such part.</summary>
    public string? Strings { get; init; }

    /// <summary>Content of <c>styleSheet</c>; null: no such part.</summary>
    public string? Styles { get; init; }

    public bool Is1904 { get; init; }

    /// <summary>Path of the part that holds the workbook.</summary>
    public string MainPart { get; init; } = "xl/workbook.xml";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">What stands in <c>sheetData</c>.</param>
    /// <param name="merges">Ranges merged.</param>
    public static TinyWorkbook Of(string rows, params string[] merges) => new TinyWorkbook().With("Sheet1", rows, merges);

    public TinyWorkbook With(string name, string rows, params string[] merges) => WithXml(name, SheetXml(rows, merges));

    public TinyWorkbook Hidden(string name, string rows)
    {
        _sheets.Add((name, "hidden", SheetXml(rows)));
        return this;
    }

    /// <summary>A sheet with the part's whole text given.</summary>
    public TinyWorkbook WithXml(string name, string xml)
    {
        _sheets.Add((name, "visible", xml));
        return this;
    }

    /// <summary>Rows of text cells, from a row on; an empty text is no cell.</summary>
    public static string Rows(int first, params string[][] rows)
    {
        var xml = new StringBuilder();
        for (var row = 0; row < rows.Length; row++)
        {
            xml.Append($"<row r=\"{first + row}\">");
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].Length == 0) continue;
                var reference = $"{(char)('A' + column)}{first + row}";
                var isNumber = double.TryParse(rows[row][column], out _);
                xml.Append(isNumber ? $"<c r=\"{reference}\"><v>{rows[row][column]}</v></c>" : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{rows[row][column]}</t></is></c>");
            }

            xml.Append("</row>");
        }

        return xml.ToString();
    }

    public FileBytes ToFile(string name = "a.xlsx") => FileBytes.Of(name, ToBytes());

    public XlsxRows Open(string? layer = null, bool hasHeader = true) => XlsxRows.Read(ToFile(), layer, hasHeader);

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var folder = MainPart[..(MainPart.LastIndexOf('/') + 1)];
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"{MainPart}\"/></Relationships>");
            var sheets = string.Concat(_sheets.Select((sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" state=\"{sheet.State}\" r:id=\"s{at}\"/>"));
            Add(zip, MainPart, $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr date1904=\"{(Is1904 ? 1 : 0)}\"/><sheets>{sheets}</sheets></workbook>");
            var relations = string.Concat(_sheets.Select((_, at) => $"<Relationship Id=\"s{at}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"));
            if (Strings is not null) relations += $"<Relationship Id=\"st\" Type=\"{Office}/sharedStrings\" Target=\"/{folder}sharedStrings.xml\"/>";
            if (Styles is not null) relations += $"<Relationship Id=\"sy\" Type=\"{Office}/styles\" Target=\"../xl/styles.xml\"/>";
            Add(zip, $"{folder}_rels/{MainPart[folder.Length..]}.rels", $"<Relationships xmlns=\"{Package}\">{relations}</Relationships>");
            for (var at = 0; at < _sheets.Count; at++) Add(zip, $"{folder}worksheets/sheet{at + 1}.xml", _sheets[at].Xml);
            if (Strings is not null) Add(zip, $"{folder}sharedStrings.xml", $"<sst xmlns=\"{Main}\">{Strings}</sst>");
            if (Styles is not null) Add(zip, $"{folder}styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>");
        }

        return bytes.ToArray();
    }

    static string SheetXml(string rows, params string[] merges)
    {
        var merged = merges.Length == 0 ? "" : $"<mergeCells>{string.Concat(merges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>";
        return $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{merged}</worksheet>";
    }

    static void Add(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
