using System.Globalization;

namespace Geo.Import.Workbooks;

/// <summary>For each cell format of a workbook, whether it shows a date.</summary>
sealed class CellFormats
{
    const int MostFormats = 1 << 17;

    readonly List<DateLook> _looks = [];

    CellFormats()
    {
    }

    public static CellFormats None { get; } = new();

    /// <exception cref="Model.Imports.BadInputException">No well-formed XML, or beyond the bounds.</exception>
    public static CellFormats Read(PartXml xml)
    {
        var formats = new CellFormats();
        var own = new Dictionary<int, DateLook>();
        while (xml.ReadStart(0))
        {
            if (xml.Name == "numFmt") own[Number(xml.Attribute("numFmtId"))] = NumberFormat.Of(xml.Attribute("formatCode") ?? "");
            else if (xml.Name == "cellXfs") formats.ReadFormats(xml, own);
            else if (xml.Name is "cellStyleXfs" or "fonts" or "fills" or "borders" or "cellStyles" or "dxfs") xml.Skip();
            if (own.Count > MostFormats) throw xml.Damaged($"> {MostFormats} formats");
        }

        return formats;
    }

    /// <param name="style">A cell's <c>s</c>; null is the first format.</param>
    public DateLook Of(string? style) => Number(style) is var index && (uint)index < (uint)_looks.Count ? _looks[index] : DateLook.None;

    void ReadFormats(PartXml xml, Dictionary<int, DateLook> own)
    {
        if (xml.IsEmpty) return;
        var depth = xml.Depth;
        while (xml.ReadStart(depth))
        {
            if (xml.Name != "xf") continue;
            var id = Number(xml.Attribute("numFmtId"));
            _looks.Add(own.TryGetValue(id, out var look) ? look : NumberFormat.OfBuiltIn(id));
            if (_looks.Count > MostFormats) throw xml.Damaged($"> {MostFormats} formats");
        }
    }

    static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
