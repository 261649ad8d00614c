using Geo.Analyse.Travel;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Studies.Openings;

/// <summary>A study held in memory: its data, what it asks for and what was found.</summary>
public sealed record OpenedStudy
{
    public required Study Study { get; init; }

    public required StudyData Data { get; init; }

    /// <summary>The standards asked for, in the catalogue's order.</summary>
    public required IReadOnlyList<Standard> Standards { get; init; }

    public required TravelDefaults Travel { get; init; }

    /// <summary>The store it was opened from; null where its files were read.</summary>
    public string? StoreAddress { get; init; }

    /// <summary>Over the roads and the terrain the study has, for its demand points; edits of facilities leave them as they are.</summary>
    public IReadOnlyList<IJourneys> Journeys { get; init; } = [];

    public required StudyFindings Findings { get; init; }
}
