namespace Geo.Studies.Runs;

/// <summary>The steps of a run, in their order; words stand under <c>step.…</c>.</summary>
public enum RunStep
{
    ReadStudy,
    Import,
    Place,
    Evaluate,
    Write,
}

/// <summary>Where a run is.</summary>
/// <param name="Fraction">How much of the step is done, 0 to 1; null where it can't be told.</param>
public readonly record struct RunProgress(RunStep Step, double? Fraction);
