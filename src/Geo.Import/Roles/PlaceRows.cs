using Geo.Import.Coordinates;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>The named places of one source, in the file's order.</summary>
public sealed record PlaceRows(IReadOnlyList<NamedPlace> Places, ImportReport Report)
{
    /// <summary>Where the source's coordinates stand.</summary>
    public CoordinateColumns Columns { get; init; } = CoordinateColumns.None;
}
