using System.Diagnostics;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Studies.Access;

namespace Geo.Studies.Siting;

/// <summary>A question to which of a study's stations ambulances go, while each is busy for a share of its time (MEXCLP).</summary>
/// <remarks>Source: Daskin (1983), doi:10.1287/trsc.17.1.48.</remarks>
public sealed record VehicleRequest
{
    /// <summary>What may hold ambulances.</summary>
    public FacilityClasses Classes { get; init; } = FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation;

    /// <summary>How many are added; null: as many as <see cref="Standard"/> still asks for.</summary>
    public int? Added { get; init; }

    /// <summary>Id of a ratio standard of ambulances; null: the one that the study is held against.</summary>
    public string? Standard { get; init; }

    /// <summary>Whether those that stand may go elsewhere, too.</summary>
    public bool AreMovable { get; init; }

    /// <summary>The share of time a vehicle is busy, from 0, below 1.</summary>
    public decimal Busy { get; init; } = 0.3m;

    public WeightRule Weights { get; init; } = new();

    /// <summary>Null: the straight line.</summary>
    public SitingTravel? Travel { get; init; }

    /// <summary>For demand points that are not rural.</summary>
    public required AccessLimit Within { get; init; }

    /// <summary>For rural ones; of the same kind.</summary>
    public required AccessLimit WithinRural { get; init; }

    /// <summary>Whether minutes count from the call: call handling and turn-out come off the limits. Else from the vehicle's departure, as the documents are read.</summary>
    public bool IsFromCall { get; init; }

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc cref="SitingRequest.Begun"/>
    public long Begun { get; init; } = Stopwatch.GetTimestamp();

    public SitingEffort Effort { get; init; } = new();
}
