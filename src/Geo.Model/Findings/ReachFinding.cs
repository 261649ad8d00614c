using Geo.Model.Standards;
using Geo.Model.Travel;
using NetTopologySuite.Geometries;

namespace Geo.Model.Findings;

/// <summary>What came of a reach standard: who is inside, who is not, and by how far.</summary>
public sealed record ReachFinding(Standard Standard) : StandardFinding(Standard)
{
    /// <summary>The rule under each assumption or criterion, side by side.</summary>
    public required IReadOnlyList<ReachMeasure> Measures { get; init; }

    /// <summary>Index of the measure that heads the report, the map and the gaps.</summary>
    public required int Headline { get; init; }

    /// <summary>Where the rule allows a mean arrival instead: by speed and detour, then by each model that takes the way itself; empty where it does not.</summary>
    public IReadOnlyList<MeanArrival> MeanArrivals { get; init; } = [];

    /// <summary>Straight-line distances of all demand points, of whatever class, in millimetres, whatever heads; those of the head are <see cref="HeadNearest"/>.</summary>
    public required NearestTwo Nearest { get; init; }

    /// <summary>Facilities that serve, ascending indices.</summary>
    public required IReadOnlyList<int> Serving { get; init; }

    /// <summary>Facilities of the rule's classes that do not cover, with the reason.</summary>
    public required IReadOnlyList<IdleFacility> Idle { get; init; }

    /// <summary>Serving facilities for which the input does not say whether they have a vehicle or are open all hours.</summary>
    public required IReadOnlyList<int> Unconfirmed { get; init; }

    /// <summary>Of the headline measure, most people first.</summary>
    public required IReadOnlyList<GapArea> Gaps { get; init; }

    /// <summary>Of the concerned people under the headline measure, in the order of <see cref="Serving"/>.</summary>
    public required IReadOnlyList<FirstDueArea> FirstDue { get; init; }

    public required BorderReliance Border { get; init; }

    /// <summary>What is drawn of the headline measure's reach: dissolved geodesic circles, or what roads or terrain reach, one for each of its limits, in WGS 84 degrees.</summary>
    public required IReadOnlyList<Geometry> ServiceAreas { get; init; }

    public required DrawingCheck Check { get; init; }

    public ReachMeasure Head => Measures[Headline];

    /// <summary>The mean arrival as the headline measure takes the way, else by speed and detour; null where the rule allows none.</summary>
    public MeanArrival? MeanArrival => MeanArrivals.FirstOrDefault(mean => mean.Model == Head.Model) ?? (MeanArrivals.Count > 0 ? MeanArrivals[0] : null);

    /// <summary>The straight line, or straight line by detour, that the headline measure is a twin of; the headline itself where it is one.</summary>
    public ReachMeasure Base => Measures.FirstOrDefault(measure => measure.Key == TravelModelWords.BaseOf(Head.Key)) ?? Head;

    /// <summary>The nearest two of every demand point as the headline measure takes the way, in its unit.</summary>
    public NearestTwo HeadNearest => Head.Nearest ?? Nearest;
}
