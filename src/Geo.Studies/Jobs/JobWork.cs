using Geo.Model.Drafts;
using Geo.Model.Imports;
using Geo.Model.Jobs;
using Geo.Present.Words;
using Geo.Store.Stores;
using Geo.Studies.Openings;
using Geo.Studies.Runs;

namespace Geo.Studies.Jobs;

/// <summary>Does a job on a study held in memory. Done twice it leaves what it leaves when done once.</summary>
public static class JobWork
{
    /// <returns>The job as it ended: done, or failed with the reason.</returns>
    /// <exception cref="OperationCanceledException">Somebody wanted it no more; nothing was written.</exception>
    public static Job Do(Job job, JobShelf shelf, OpenedStudy opened, IProgress<RunProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(shelf);
        try
        {
            var outcome = StudyRun.Again(opened, shelf.ScenarioOf(job), shelf.OutputsOf(job), job.Language, progress, cancellation);
            return job with { State = JobState.Done, Files = outcome.Files };
        }
        catch (Exception fault) when (Reason(fault) is { } why)
        {
            return job with { State = JobState.Failed, Failure = new(why(WordTable.Chinese), why(WordTable.English)) };
        }
    }

    /// <summary>Why it failed, where the data or the world is at fault; null for a fault of the program's own, and where nobody wanted it any more.</summary>
    static Func<WordTable, string>? Reason(Exception fault) => fault switch
    {
        // Work done side by side fails side by side; the first failure is the news.
        AggregateException several => Reason(several.Flatten().InnerExceptions[0]),
        BadInputException bad => words => $"{FaultText.What(words, bad.Faults[0])} {FaultText.Remedy(words, bad.Faults[0])}",
        StoreFaultException refused => words => words.Format(WordTable.KeyOf("store", refused.Fault), refused.Store, refused.Detail),
        StoreException { Fault: not DiskFault.Other } disk => words => words[WordTable.KeyOf("server-disk", disk.Fault)],
        StoreException other => _ => other.Message,
        _ => null,
    };
}
