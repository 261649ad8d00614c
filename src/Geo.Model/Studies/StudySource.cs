using Geo.Model.Areas;
using Geo.Model.Supply;
using Geo.Space.Coordinates;
using Geo.Space.Units;

namespace Geo.Model.Studies;

/// <summary>One file a study names, and how to read it.</summary>
public sealed record StudySource
{
    public required SourceRole Role { get; init; }

    /// <summary>As the study writes it; relative to the study's folder.</summary>
    public required string Path { get; init; }

    /// <summary><c>csv</c>, <c>xlsx</c>, <c>geojson</c>, <c>kml</c>, <c>shapefile</c>, <c>geopackage</c>, <c>geotiff</c>; null: by the file's ending.</summary>
    public string? Format { get; init; }

    /// <summary><c>EPSG:4326</c>, <c>GCJ-02</c>, <c>BD-09</c>, …; null: what the file itself declares, else EPSG:4326, and said so.</summary>
    public string? Crs { get; init; }

    /// <summary>The seven parameters to WGS 84 of a source on Xi'an 80 or Beijing 54, which can't be read without them; null for every other.</summary>
    public HelmertShift? ToWgs84 { get; init; }

    /// <summary><c>utf-8</c>, <c>utf-16</c>, <c>gb18030</c>; null: by evidence.</summary>
    public string? Encoding { get; init; }

    /// <summary>The layer of a GeoPackage, the sheet of a workbook, the shapefile of a folder or an archive, the folder of a KML; null: the only one, the first visible sheet with rows, all of a KML.</summary>
    public string? Layer { get; init; }

    /// <summary>Field of the product (see <see cref="SourceColumns"/>) to column of the file, a header or, for a file without one, a number from 1.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>False for a table without a header row.</summary>
    public bool Header { get; init; } = true;

    /// <summary>Keep only rows that hold: <c>amenity in hospital,clinic</c>; null keeps all.</summary>
    public string? Where { get; init; }

    /// <summary>West, south, east, north in WGS 84 degrees; rows or cells outside are left out and counted. Null keeps all.</summary>
    public BoundingBox? Clip { get; init; }

    /// <summary>The level of the source's units: finer than the study's area, or its own where the area is its one unit.</summary>
    public UnitLevel Level { get; init; } = UnitLevel.Township;

    /// <summary>Classes of every facility of the source that states none itself.</summary>
    public FacilityClasses Classes { get; init; }

    /// <summary>Facilities whose class nothing tells are <see cref="FacilityClasses.Other"/>; false rejects them.</summary>
    public bool KeepUnclassified { get; init; }

    /// <summary>What happens to facilities that are duplicates, departments, closed, planned or branches.</summary>
    public FacilityRules Rules { get; init; } = FacilityRules.KeepAll;

    public PopulationShape Shape { get; init; } = PopulationShape.Points;

    /// <summary>Spacing of the grid that unit totals are spread over.</summary>
    public Metres Spread { get; init; } = new(250);

    /// <summary>Scale people so that each unit adds up to its counted total; the factor is printed for each unit.</summary>
    public bool ScaleToUnits { get; init; }

    /// <summary>What happens to demand points outside of every unit.</summary>
    public OutsidePoints Outside { get; init; }

    /// <summary>Of a dispatch log: where the clock of the arrival starts, <c>called</c>, <c>dispatched</c> or <c>departed</c>. No document of the catalogue says.</summary>
    public string ArrivalFrom { get; init; } = "departed";

    /// <summary>Where the data comes from, printed on maps and reports.</summary>
    public LocalText Credit { get; init; } = LocalText.Same("");
}
