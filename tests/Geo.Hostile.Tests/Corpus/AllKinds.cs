using Geo.Hostile.Tests.Corpus.Archives;
using Geo.Hostile.Tests.Corpus.Coordinates;
using Geo.Hostile.Tests.Corpus.Geometries;
using Geo.Hostile.Tests.Corpus.GeoPackages;
using Geo.Hostile.Tests.Corpus.Json;
using Geo.Hostile.Tests.Corpus.Markup;
using Geo.Hostile.Tests.Corpus.Rasters;
using Geo.Hostile.Tests.Corpus.Shapefiles;
using Geo.Hostile.Tests.Corpus.Studies;
using Geo.Hostile.Tests.Corpus.Tables;
using Geo.Hostile.Tests.Corpus.Texts;

namespace Geo.Hostile.Tests.Corpus;

/// <summary>The corpus: every kind of bad file, by group.</summary>
static class AllKinds
{
    public static IReadOnlyList<Kind> List { get; } =
    [
        .. TableKinds.List, .. ValueKinds.List, .. CoordinateKinds.List, .. GeometryKinds.List, .. ShapefileKinds.List, .. DbfKinds.List,
        .. WktKinds.List, .. ArchiveKinds.List, .. KmlKinds.List, .. WorkbookKinds.List,
        .. GeoPackageKinds.List, .. ViewKinds.List, .. BlobKinds.List, .. JsonKinds.List, .. RasterKinds.List, .. BlockKinds.List, .. TextKinds.List, .. StudyKinds.List,
    ];

    public static Kind Get(string name) => List.Single(kind => kind.Name == name);
}
