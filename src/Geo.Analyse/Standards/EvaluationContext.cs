using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Analyse.Standards;

/// <summary>What the standards of one run share: the study, the presets with its changes, and searches that several of them ask for.</summary>
sealed class EvaluationContext
{
    public EvaluationContext(Study study, PlacedStudy placed, TravelDefaults defaults, CancellationToken cancellation)
    {
        Study = study;
        Placed = placed;
        Defaults = defaults;
        Cancellation = cancellation;
        Presets = TravelAssumptions.Of(study.Travel, defaults);
        Searches = new(placed, cancellation);
        BordersKnown = placed.Units.Units.Take(placed.Units.FinestCount).Any(unit => unit.Boundary is { IsEmpty: false });
    }

    public Study Study { get; }

    public PlacedStudy Placed { get; }

    public TravelDefaults Defaults { get; }

    public IReadOnlyList<TravelPreset> Presets { get; }

    public NearestSearches Searches { get; }

    /// <summary>Whether any finest unit has a boundary, so that "beyond the border" means something.</summary>
    public bool BordersKnown { get; }

    public CancellationToken Cancellation { get; }
}
