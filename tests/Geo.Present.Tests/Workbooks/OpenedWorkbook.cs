using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Geo.Present.Tests.Workbooks;

/// <summary>A workbook read back as plain XML, without the library that wrote it.</summary>
sealed class OpenedWorkbook : IDisposable
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static readonly XNamespace s_relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    readonly ZipArchive _zip;

    public OpenedWorkbook(byte[] bytes)
    {
        Bytes = bytes;
        _zip = new(new MemoryStream(bytes), ZipArchiveMode.Read);
    }

    public static OpenedWorkbook Open(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return new(stream.ToArray());
    }

    /// <summary>What the format's own library objects to.</summary>
    public static IEnumerable<string> Faults(OpenedWorkbook book)
    {
        using var stream = new MemoryStream(book.Bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}")];
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<ZipArchiveEntry> Entries => _zip.Entries;

    public IReadOnlyList<string> SheetNames => [.. Sheets().Select(sheet => sheet.Attribute("name")!.Value)];

    public XElement Part(string name)
    {
        using var stream = _zip.GetEntry(name)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    public XElement Sheet(string name)
    {
        var id = Sheets().Single(sheet => sheet.Attribute("name")!.Value == name).Attribute(s_relations + "id")!.Value;
        var target = Part("xl/_rels/workbook.xml.rels").Elements().Single(relation => relation.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
        return Part(target.TrimStart('/'));
    }

    public IEnumerable<XElement> AllSheets() => SheetNames.Select(Sheet);

    /// <summary>The cell at a place like <c>B3</c>.</summary>
    public XElement Cell(string sheet, string place) => Sheet(sheet).Descendants(Main + "c").Single(cell => cell.Attribute("r")!.Value == place);

    public static string Text(XElement cell) => cell.Element(Main + "is")!.Element(Main + "t")!.Value;

    public static decimal Number(XElement cell) => decimal.Parse(cell.Element(Main + "v")!.Value, CultureInfo.InvariantCulture);

    /// <summary>The cell's format of the style sheet.</summary>
    public XElement Format(XElement cell) =>
        Part("xl/styles.xml").Element(Main + "cellXfs")!.Elements().ElementAt(int.Parse(cell.Attribute("s")?.Value ?? "0", CultureInfo.InvariantCulture));

    public void Dispose() => _zip.Dispose();

    IEnumerable<XElement> Sheets() => Part("xl/workbook.xml").Descendants(Main + "sheet");
}
