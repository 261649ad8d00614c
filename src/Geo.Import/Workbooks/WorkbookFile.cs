using Geo.Import.Archives;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Workbooks;

/// <summary>An opened workbook (ISO/IEC 29500, .xlsx and .xlsm): its sheets, its strings, its formats. Macros, links and pictures are never looked at.</summary>
sealed class WorkbookFile
{
    const int MostSheets = 10_000;

    /// <summary>A sheet is unpacked two or three times: for its merged cells, for its rows, and again where its ids turn out to be no numbers.</summary>
    static readonly ZipBounds s_bounds = new() { UnpackedBytes = 2L << 30 };

    readonly string _file;
    readonly BoundedZip _zip;
    readonly CancellationToken _cancellation;

    WorkbookFile(FileBytes file, CancellationToken cancellation)
    {
        (_file, _cancellation) = (file.File, cancellation);
        if (file.Bytes is [0xD0, 0xCF, 0x11, 0xE0, ..]) throw new BadInputException(new Fault(FaultCode.WorkbookUnsupported, _file, 0, "", ".xls"));
        if (IsMarkup(file.Bytes)) throw new BadInputException(new Fault(FaultCode.WorkbookUnsupported, _file, 0, "", "HTML/XML"));
        if (!BoundedZip.IsZip(file.Bytes)) throw Damaged("zip");
        _zip = BoundedZip.Open(file, s_bounds);
        var main = new PartRelations(_zip, "", _file).Target("officeDocument") ?? throw Damaged("xl/workbook.xml");
        if (main.Name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) throw new BadInputException(new Fault(FaultCode.WorkbookUnsupported, _file, 0, "", ".xlsb"));
        var relations = new PartRelations(_zip, main.Name, _file);
        Sheets = ReadSheets(main, relations);
        if (relations.Target("styles") is { } styles) Formats = Read(styles, CellFormats.Read);
        if (relations.Target("sharedStrings") is { } strings) Strings = Read(strings, SharedStrings.Read);
    }

    public string Sha256 => _zip.Sha256;

    /// <summary>Sheets of cells in the order of the tabs; sheets of one chart are none.</summary>
    public IReadOnlyList<SheetPart> Sheets { get; }

    public SharedStrings Strings { get; } = SharedStrings.None;

    public CellFormats Formats { get; } = CellFormats.None;

    /// <summary>Whether dates count from 1904.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>The endings of workbooks that are not read; they are refused by name.</summary>
    public static bool IsOldEnding(string ending) => ending is ".xls" or ".xlsb" or ".xlt" or ".et" or ".ett";

    /// <exception cref="BadInputException">An older or protected workbook, or a damaged one, or one beyond the bounds.</exception>
    public static WorkbookFile Read(FileBytes file, CancellationToken cancellation = default) => new(file, cancellation);

    /// <param name="width">Columns to keep of each row.</param>
    public SheetReader Open(SheetPart sheet, int width) => new(new(_zip, sheet.Member, _file, _cancellation), this, width);

    /// <summary>Whether a sheet may have merged cells: told from its bytes, five times as fast as by reading it.</summary>
    public bool MayMerge(SheetPart sheet)
    {
        using var part = _zip.OpenRead(sheet.Member);
        return ByteSearch.Finds(part, "mergeCell"u8);
    }

    List<SheetPart> ReadSheets(ZipMember main, PartRelations relations)
    {
        var sheets = new List<SheetPart>();
        using var xml = new PartXml(_zip, main, _file, _cancellation);
        while (xml.ReadStart(0))
        {
            if (xml.Name == "workbookPr") Is1904 = xml.Flag("date1904");
            if (xml.Name != "sheet" || relations.TargetOf(xml.Attribute("id"), "worksheet") is not { } member) continue;
            if (sheets.Count == MostSheets) throw xml.Damaged($"> {MostSheets} sheets");
            sheets.Add(new(xml.Attribute("name") ?? "", member, xml.Attribute("state") is null or "visible"));
        }

        return sheets;
    }

    T Read<T>(ZipMember part, Func<PartXml, T> read)
    {
        using var xml = new PartXml(_zip, part, _file, _cancellation);
        return read(xml);
    }

    // Web systems offer a page's table as "Excel", and name it so.
    static bool IsMarkup(ReadOnlySpan<byte> bytes) => (bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    BadInputException Damaged(string part) => new(new Fault(FaultCode.WorkbookDamaged, _file, 0, part, Ending(_file)));

    static string Ending(string file) => Path.GetExtension(file).ToLowerInvariant();
}
