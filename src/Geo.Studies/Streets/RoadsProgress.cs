namespace Geo.Studies.Streets;

/// <summary>How far work over roads is.</summary>
/// <param name="Share">Of the step, 0 to 1.</param>
public readonly record struct RoadsProgress(RoadsStep Step, double Share)
{
    /// <summary>A receiver for one step's share; null where nobody looks.</summary>
    public static IProgress<double>? Of(IProgress<RoadsProgress>? progress, RoadsStep step) => progress is null ? null : new OneStep(progress, step);

    sealed class OneStep(IProgress<RoadsProgress> progress, RoadsStep step) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new(step, value));
    }
}
