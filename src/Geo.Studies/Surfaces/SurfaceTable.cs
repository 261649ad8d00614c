using System.Globalization;
using Geo.Studies.Outputs;

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
                $"{number},{CsvCell.Of(facility.Id)},{CsvCell.Of(facility.Name)},{place.Longitude:0.#######},{place.Latitude:0.#######},{(cell < 0 ? "no" : "yes")},{cells}"));
        }
    }
}
