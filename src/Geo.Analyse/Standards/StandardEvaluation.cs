using Geo.Analyse.Standards.Counting;
using Geo.Analyse.Travel;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Analyse.Standards;

/// <summary>Holds a placed study against standards.</summary>
public static class StandardEvaluation
{
    /// <param name="defaults">The product's travel assumptions; the study's own numbers go before them.</param>
    /// <param name="standardsDone">Receives how many standards are finished, in no particular order of standards.</param>
    /// <returns>One finding for each standard, in the order given; the same on any number of cores.</returns>
    public static IReadOnlyList<StandardFinding> Evaluate(
        Study study, PlacedStudy placed, IReadOnlyList<Standard> standards, TravelDefaults defaults,
        IProgress<int>? standardsDone, CancellationToken cancellation) => Evaluate(study, placed, standards, defaults, [], standardsDone, cancellation);

    /// <param name="journeys">Over the roads and the terrain that the study has; each of another model.</param>
    /// <inheritdoc cref="Evaluate(Study, PlacedStudy, IReadOnlyList{Standard}, TravelDefaults, IProgress{int}, CancellationToken)"/>
    public static IReadOnlyList<StandardFinding> Evaluate(
        Study study, PlacedStudy placed, IReadOnlyList<Standard> standards, TravelDefaults defaults, IReadOnlyList<IJourneys> journeys,
        IProgress<int>? standardsDone, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(standards);
        ArgumentNullException.ThrowIfNull(defaults);
        ArgumentNullException.ThrowIfNull(journeys);
        var context = new EvaluationContext(study, placed, defaults, journeys, cancellation);
        var findings = new StandardFinding[standards.Count];
        var done = 0;
        Parallel.For(0, standards.Count, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            findings[index] = Evaluate(context, standards[index]);
            standardsDone?.Report(Interlocked.Increment(ref done));
        });
        return findings;
    }

    internal static StandardFinding Evaluate(EvaluationContext context, Standard standard) => standard.Rule switch
    {
        ReachRule rule => ReachEvaluation.Evaluate(context, standard, rule),
        RatioRule rule => RatioEvaluation.Evaluate(context.Counts.Value, standard, rule),
        _ => CountEvaluation.Evaluate(context.Counts.Value, standard),
    };
}
