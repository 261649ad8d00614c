using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Model.Findings;

/// <summary>Everything a study's run found: what is presented, kept and compared.</summary>
public sealed record StudyFindings
{
    public required Study Study { get; init; }

    /// <summary>SHA-256 of the study file, lower-case hexadecimal.</summary>
    public required string StudySha256 { get; init; }

    /// <summary>The scenario whose edits are in force; null for the study as it is.</summary>
    public Scenarios.AppliedScenario? Scenario { get; init; }

    public required PlacedStudy Placed { get; init; }

    public required IReadOnlyList<ImportReport> Imports { get; init; }

    /// <summary>In the catalogue's order.</summary>
    public required IReadOnlyList<StandardFinding> Standards { get; init; }

    /// <summary>Access to beds and doctors, for the reach standards whose limit is a travel time of people; in the standards' order.</summary>
    public IReadOnlyList<AccessFinding> Access { get; init; } = [];

    /// <summary>How evenly the standards' figures are spread over the townships' people; in the standards' order.</summary>
    public IReadOnlyList<EquityFinding> Equity { get; init; } = [];

    /// <summary>Every measure of every reach standard under other assumptions; in the standards' order.</summary>
    public IReadOnlyList<ReachSensitivity> Sensitivity { get; init; } = [];

    /// <summary>Whose class changes with the model of travel, for each measure's twins; in the standards' order.</summary>
    public IReadOnlyList<ReachShift> Shifts { get; init; } = [];

    /// <summary>The roads travelled by; null where the study names none.</summary>
    public RoadsFinding? Roads { get; init; }

    /// <summary>The ground travelled over; null where the study names none.</summary>
    public TerrainFinding? Terrain { get; init; }

    /// <summary>Every preset used, with the study's changes applied.</summary>
    public required IReadOnlyList<TravelPreset> Presets { get; init; }

    /// <summary>Distances from each county seat to the other seats, where the study gives places; empty otherwise.</summary>
    public required IReadOnlyList<PlaceDistance> PlaceDistances { get; init; }

    /// <summary>Places of the study without coordinates.</summary>
    public required int PlacesUnlocated { get; init; }
}
