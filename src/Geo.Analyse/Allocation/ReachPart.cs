using Geo.Analyse.Standards;
using Geo.Analyse.Travel;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;

namespace Geo.Analyse.Allocation;

/// <summary>A reach standard as a limit of siting: whose people it is about, who serves them, and within which way. It is read as the measure that heads it in a run of the study.</summary>
public sealed record ReachPart
{
    public required Standard Standard { get; init; }

    /// <summary>Null: everybody.</summary>
    public required UrbanRural? Concerned { get; init; }

    public required FacilityClasses Classes { get; init; }

    /// <inheritdoc cref="ReachMeasure.Key"/>
    public required string Measure { get; init; }

    public required TravelModel Model { get; init; }

    /// <summary>Null: straight lines.</summary>
    public required JourneyKind? Journey { get; init; }

    public required TimeSpan? TimeLimit { get; init; }

    public required long? JoinedMm { get; init; }

    public required ITravelModel Travel { get; init; }

    /// <summary>In the unit of <see cref="Travel"/>, inclusive.</summary>
    public required long Limit { get; init; }

    /// <summary>Of a time and a length that decide together: the way of which <see cref="JoinedMm"/> is the limit; null where one way decides.</summary>
    public required ITravelModel? Lengths { get; init; }

    /// <summary>How the two decide.</summary>
    public required CriteriaJoin Join { get; init; }

    public Impedance Unit => Journey?.Unit ?? Impedance.Millimetres;

    /// <summary>Whether a time and a length must both be kept.</summary>
    public bool NeedsBoth => Lengths is not null && Join == CriteriaJoin.Both;

    /// <summary>The part of a standard; null where it is none of reach.</summary>
    /// <param name="journeys">Over the roads and the terrain that the study has.</param>
    /// <param name="straight">Over its demand points.</param>
    public static ReachPart? Of(Study study, Standard standard, TravelDefaults defaults, IReadOnlyList<IJourneys> journeys, StraightLine straight)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(journeys);
        if (standard.Rule is not ReachRule rule) return null;
        var plans = MeasureTwins.Of(standard, rule, TravelAssumptions.Of(study.Travel, defaults), study.Travel, journeys);
        var head = plans[MeasureTwins.Headline(plans, standard, rule, study.Travel, defaults)];
        var by = head.Journey is null ? null : journeys.First(one => one.Model == head.Model);
        var isJoined = head is { Journey: not null, Join: not null, JoinedMm: not null };
        return new()
        {
            Standard = standard,
            Concerned = rule.Concerned,
            Classes = rule.Classes,
            Measure = head.Key,
            Model = head.Model,
            Journey = head.Journey,
            TimeLimit = head.TimeLimit,
            JoinedMm = head.JoinedMm,
            Travel = head.Journey is { } kind ? by!.From(kind) : straight,
            Limit = head.Limit,
            Lengths = isJoined ? by!.From(head.Journey!.Value with { Unit = Impedance.Millimetres }) : null,
            Join = rule.Joined,
        };
    }
}
