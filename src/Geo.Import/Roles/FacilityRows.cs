using Geo.Import.Coordinates;
using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Import.Roles;

/// <summary>The facilities of one source, in the file's order; their units are not looked up yet.</summary>
/// <param name="Units">For each facility, the id of the unit that its row names; null where it names none that is known.</param>
public sealed record FacilityRows(IReadOnlyList<Facility> Facilities, IReadOnlyList<string?> Units, ImportReport Report)
{
    /// <summary>For each facility, the line or the number of its row.</summary>
    public IReadOnlyList<long> Rows { get; init; } = [];

    /// <summary>Where the source's coordinates stand.</summary>
    public CoordinateColumns Columns { get; init; } = CoordinateColumns.None;
}
