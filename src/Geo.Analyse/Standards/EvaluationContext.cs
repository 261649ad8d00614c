using Geo.Analyse.Borders;
using Geo.Analyse.Gaps;
using Geo.Analyse.ServiceAreas;
using Geo.Analyse.Standards.Counting;
using Geo.Analyse.Travel;
using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Travel;
using Geo.Space.Geodesy;

namespace Geo.Analyse.Standards;

/// <summary>What the standards of one run share: the study, the presets with its changes, and searches that several of them ask for.</summary>
sealed class EvaluationContext
{
    public EvaluationContext(Study study, PlacedStudy placed, TravelDefaults defaults, IReadOnlyList<IJourneys> journeys, CancellationToken cancellation)
    {
        Study = study;
        Placed = placed;
        Defaults = defaults;
        Cancellation = cancellation;
        Presets = TravelAssumptions.Of(study.Travel, defaults);
        Searches = new(placed, cancellation);
        Journeys = new(placed, journeys, cancellation);
        ServiceAreas = new(placed);
        Border = new(() => new(placed.Units));
        Centred = new(() => CentredPlaces(placed));
        Everywhere = new(() => new(placed.Demand, Centred.Value, [.. Enumerable.Range(0, placed.Demand.Count)]));
        Counts = new(() => new(study, placed, new(study, placed)));
        BordersKnown = placed.Units.Units.Take(placed.Units.FinestCount).Any(unit => unit.Boundary is { IsEmpty: false });
    }

    public Study Study { get; }

    public PlacedStudy Placed { get; }

    public TravelDefaults Defaults { get; }

    public IReadOnlyList<TravelPreset> Presets { get; }

    public NearestSearches Searches { get; }

    /// <summary>Over roads and terrain, where the study has them.</summary>
    public JourneySearches Journeys { get; }

    public ServiceAreaCache ServiceAreas { get; }

    public Lazy<BorderLine> Border { get; }

    /// <summary>Earth-centred places of all demand points.</summary>
    public Lazy<Ecef[]> Centred { get; }

    /// <summary>All demand points.</summary>
    public Lazy<PointTree> Everywhere { get; }

    /// <summary>What the standards that count share.</summary>
    public Lazy<CountContext> Counts { get; }

    /// <summary>Whether any finest unit has a boundary, so that "beyond the border" means something.</summary>
    public bool BordersKnown { get; }

    public CancellationToken Cancellation { get; }

    static Ecef[] CentredPlaces(PlacedStudy placed)
    {
        var places = new Ecef[placed.Demand.Count];
        for (var row = 0; row < places.Length; row++) places[row] = Ecef.Of(placed.Demand.Place(row));
        return places;
    }
}
