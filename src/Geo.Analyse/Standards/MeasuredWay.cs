using Geo.Analyse.Gaps;
using Geo.Model.Findings;
using Geo.Model.Travel;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Standards;

/// <summary>One measure with what it is decided by: the nearest two of every demand point as it takes the way.</summary>
sealed class MeasuredWay
{
    readonly EvaluationContext _context;
    readonly IReadOnlyList<int> _serving;
    readonly Lazy<DistanceCells> _distances;

    /// <param name="straight">Sums of the straight lines, which all measures without journeys share.</param>
    public MeasuredWay(EvaluationContext context, MeasurePlan plan, IReadOnlyList<int> serving, Lazy<DistanceCells> straight)
    {
        (_context, Plan, _serving, Straight) = (context, plan, serving, straight);
        var nearest = plan.Journey is { } kind ? context.Journeys.Nearest(plan.Model, kind, serving) : context.Searches.Of(serving);
        _distances = plan.Journey is null ? straight : new(() => DistanceCells.Count(context.Placed.Demand, context.Placed.Units.FinestCount, nearest));
        Deciding = plan is { Join: { } join, JoinedMm: { } limitMm, Journey: { } timed }
            ? JoinedCosts.Of(nearest, plan.Limit, context.Journeys.Nearest(plan.Model, timed with { Unit = Impedance.Millimetres }, serving), limitMm, join)
            : nearest;
    }

    public MeasurePlan Plan { get; }

    public Lazy<DistanceCells> Straight { get; }

    /// <summary>Sums of what the way costs, before criteria are joined.</summary>
    public DistanceCells Distances => _distances.Value;

    /// <summary>Inside is who is within the plan's limit by these.</summary>
    public NearestTwo Deciding { get; }

    /// <summary>Two criteria joined over roads are not: the ground that both decide is that of neither.</summary>
    public bool IsDrawn => Plan.Join is null;

    /// <summary>The drawn reach at each of the plan's limits, WGS 84 degrees; empty where it is not drawn, as of two criteria joined over roads.</summary>
    public IReadOnlyList<Geometry> Drawn()
    {
        if (Plan.Journey is not { } kind) return [.. Plan.Limits.Select(limit => _context.ServiceAreas.Of(_serving, limit))];
        return !IsDrawn ? [.. Plan.Limits.Select(_ => GeometryFactory.Default.CreatePolygon())]
            : _context.Journeys.Of(Plan.Model).Drawn(kind, [.. _serving.Select(facility => _context.Placed.Facilities[facility].PlaceOrThrow)], Plan.Limits, _context.Cancellation);
    }

    /// <summary>How helping points are counted; null where straight lines count them.</summary>
    /// <param name="ways">All of the rule: the base measure's straight line proposes where to look.</param>
    public JourneyHelping? Helping(IReadOnlyList<MeasuredWay> ways)
    {
        if (Plan.Journey is not { } kind) return null;
        var key = TravelModelWords.BaseOf(Plan.Key);
        var straight = ways.FirstOrDefault(way => way.Plan.Key == key)?.Plan.Limit ?? 0;
        return new(_context.Placed.Demand, _context.Journeys.Of(Plan.Model).From(kind), Plan.Limit, straight);
    }
}
