using System.Globalization;

namespace Geo.Studies.Surfaces;

/// <summary>Which number of nearest.tif is which facility, as CSV.</summary>
static class SurfaceTable
{
    public static void Write(TextWriter writer, IReadOnlyList<SurfaceFacility> facilities)
    {
        writer.WriteLine("number,id,name,longitude,latitude,on_surface,cells");
        foreach (var (facility, number, cell, cells) in facilities)
        {
            var place = facility.Place!.Value;
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{number},{Quoted(facility.Id)},{Quoted(facility.Name)},{place.Longitude:0.#######},{place.Latitude:0.#######},{(cell < 0 ? "no" : "yes")},{cells}"));
        }
    }

    // A name that begins like a formula must stay a name in a spreadsheet.
    static string Quoted(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
