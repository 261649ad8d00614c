using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Model.Siting;

/// <summary>What a suggestion does for the people of one reach standard, each judged as a run of its scenario judges him.</summary>
public sealed record StandardCover
{
    /// <summary>Its id.</summary>
    public required string Standard { get; init; }

    /// <summary>Whose people count; null: everybody.</summary>
    public required UrbanRural? Concerned { get; init; }

    /// <inheritdoc cref="ReachMeasure.Key"/>
    public required string Measure { get; init; }

    /// <inheritdoc cref="ReachMeasure.Model"/>
    public required TravelModel Model { get; init; }

    /// <summary>Whether it goes over roads or terrain; else in a straight line.</summary>
    public required bool IsJourney { get; init; }

    /// <inheritdoc cref="ReachMeasure.TimeLimit"/>
    public required TimeSpan? TimeLimit { get; init; }

    /// <inheritdoc cref="ReachMeasure.JoinedMm"/>
    public required long? JoinedMm { get; init; }

    /// <summary>Inclusive: milliseconds of a journey in time, else millimetres.</summary>
    public required long Limit { get; init; }

    /// <summary>Of no unit (−1): the standard's people. Where no choice was found, those covered after are those covered by what stays in any case.</summary>
    public required UnitCover People { get; init; }
}
