using Geo.Import.Coordinates;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>The population of one source: its located points, its rows without coordinates, its totals by unit.</summary>
public sealed record PopulationRows
{
    public PopulationInput Points { get; init; } = PopulationInput.None;

    public IReadOnlyList<UnlocatedRow> Unlocated { get; init; } = [];

    public IReadOnlyList<UnitTotal> Totals { get; init; } = [];

    /// <summary>Where the source's coordinates stand.</summary>
    public CoordinateColumns Columns { get; init; } = CoordinateColumns.None;

    public required ImportReport Report { get; init; }
}
