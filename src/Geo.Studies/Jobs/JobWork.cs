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
        catch (BadInputException bad)
        {
            return Failed(job, words => $"{FaultText.What(words, bad.Faults[0])} {FaultText.Remedy(words, bad.Faults[0])}");
        }
        catch (StoreFaultException fault)
        {
            return Failed(job, words => words.Format(WordTable.KeyOf("store", fault.Fault), fault.Store, fault.Detail));
        }
        catch (StoreException fault)
        {
            return Failed(job, _ => fault.Message);
        }
    }

    static Job Failed(Job job, Func<WordTable, string> why) => job with { State = JobState.Failed, Failure = new(why(WordTable.Chinese), why(WordTable.English)) };
}
