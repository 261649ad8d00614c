using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Supply;
using NetTopologySuite.Geometries;

namespace Geo.Model.Studies;

/// <summary>What the sources of a study hold, as imported: checked row by row, not yet tied together. A store keeps this.</summary>
public sealed record StudyData
{
    public required UnitTree Units { get; init; }

    /// <summary>In ascending order of id (<see cref="IdOrder"/>); ids are unique.</summary>
    public required IReadOnlyList<Facility> Facilities { get; init; }

    public required PopulationInput Population { get; init; }

    /// <summary>Totals by unit, to be spread over the unit's area.</summary>
    public IReadOnlyList<UnitTotal> Totals { get; init; } = [];

    /// <summary>Rows of population sources without coordinates: name, named unit's id or null, class, people or null.</summary>
    public IReadOnlyList<UnlocatedRow> Unlocated { get; init; } = [];

    /// <summary>Polygons declared urban, WGS 84.</summary>
    public IReadOnlyList<Geometry> UrbanAreas { get; init; } = [];

    public IReadOnlyList<NamedPlace> Places { get; init; } = [];

    /// <summary>Calls of the emergency service. A store does not keep them.</summary>
    public EventLog Events { get; init; } = EventLog.None;

    /// <summary>One report for each source, in the study's order.</summary>
    public required IReadOnlyList<ImportReport> Reports { get; init; }
}
