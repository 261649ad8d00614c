using Geo.Studies.Runs;

namespace Geo.Studies.Jobs;

/// <summary>How much of a job is done, from 0 to 1, never falling.</summary>
public sealed class JobProgress(IProgress<RunProgress>? further = null) : IProgress<RunProgress>
{
    double _done;

    public double Done => Volatile.Read(ref _done);

    public void Report(RunProgress value)
    {
        // Shares of the demo's time: writing takes most of it.
        var done = value.Step switch
        {
            RunStep.Evaluate => 0.05 + (0.3 * (value.Fraction ?? 0)),
            RunStep.Write => 0.35 + (0.64 * (value.Fraction ?? 0)),
            _ => 0.02,
        };
        Volatile.Write(ref _done, Math.Max(Done, done));
        further?.Report(value);
    }
}
