using Geo.Model;
using Geo.Model.Jobs;
using Geo.Model.Scenarios;
using Geo.Present.Words;
using Geo.Studies;
using Geo.Studies.Jobs;
using Geo.Studies.Openings;
using Geo.Studies.Runs;
using Geo.Web.Problems;
using Microsoft.Extensions.Logging;

namespace Geo.Web.Jobs;

/// <summary>The jobs of a study: kept on the disk, done one after the other on a thread of their own. What a server leaves unfinished, however it ends, the next one takes up.</summary>
/// <param name="steps">Told of every step of every job; null: nobody is.</param>
sealed partial class JobBoard(OpenedStudy opened, IProgress<RunProgress>? steps, ILogger log) : IDisposable
{
    /// <summary>Jobs that may wait.</summary>
    public const int MostWaiting = 16;

    /// <summary>Ended jobs whose outputs are kept.</summary>
    const int MostKept = 32;

    /// <summary>A job that ended the server so often is not begun again.</summary>
    const int MostAttempts = 3;

    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    readonly JobShelf _shelf = new(opened.Study.Id);
    readonly Lock _gate = new();
    readonly List<JobEntry> _entries = [];
    readonly SemaphoreSlim _waiting = new(0);
    readonly CancellationTokenSource _stopping = new();
    Thread? _worker;

    /// <summary>Takes up what was left, and begins.</summary>
    public void Start()
    {
        try
        {
            foreach (var job in _shelf.List()) TakeUp(job);
        }
        catch (StoreException fault)
        {
            NotRead(log, fault);
        }

        _worker = new(Work) { IsBackground = true, Name = "jobs" };
        _worker.Start();
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<JobEntry> List()
    {
        lock (_gate) return [.. Enumerable.Reverse(_entries)];
    }

    /// <exception cref="ProblemException">There is no such job.</exception>
    public JobEntry Get(string id) => List().FirstOrDefault(entry => entry.Job.Id == id) ?? throw new ProblemException(ProblemCode.UnknownJob, id);

    /// <param name="enter">Enters it in the audit log, before it is kept and begun: what can't be entered is not done.</param>
    /// <exception cref="ProblemException">Too many wait already.</exception>
    public JobEntry Post(JobKind kind, Scenario? scenario, Language language, Action<Job> enter)
    {
        lock (_gate)
        {
            if (_entries.Count(one => one.Job.State == JobState.Queued) >= MostWaiting) throw new ProblemException(ProblemCode.TooManyJobs, $"{MostWaiting}");
            var job = _shelf.New(kind, scenario, language);
            enter(job);
            _shelf.Keep(job, scenario);
            var entry = new JobEntry(job);
            entry.Claim = _shelf.TryClaim(entry.Job);
            _entries.Add(entry);
            _waiting.Release();
            return entry;
        }
    }

    /// <summary>Ends a job that is not over, at once for who asked: whatever its work still comes to is thrown away.</summary>
    public void Cancel(JobEntry entry)
    {
        lock (_gate)
        {
            if (entry.Job.IsOver) return;
            entry.IsUnwanted = true;
            Keep(entry, entry.Job with { State = JobState.Cancelled, Ended = DateTimeOffset.UtcNow });
            if (entry.Stop is { } stop) stop.Cancel();
            else entry.Release();
        }
    }

    /// <summary>Forgets an ended job and what it made.</summary>
    public void Forget(JobEntry entry)
    {
        lock (_gate)
        {
            if (!_entries.Remove(entry)) return;
            if (entry.Stop is null) _shelf.Delete(entry.Job);
            else entry.IsForgotten = true;
        }
    }

    /// <summary>Where a file that the job made lies.</summary>
    /// <exception cref="ProblemException">It made none of this name.</exception>
    public string Output(JobEntry entry, string name) => _shelf.Output(entry.Job, name) ?? throw new ProblemException(ProblemCode.UnknownOutput, name);

    /// <summary>Ends the work: what is not done goes back to those that wait, for the next server.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        lock (_gate)
        {
            foreach (var entry in _entries) entry.Stop?.Cancel();
        }

        if (_worker?.Join(s_patience) != false)
        {
            foreach (var entry in _entries) entry.Claim?.Dispose();
        }
    }

    void TakeUp(Job job)
    {
        var entry = new JobEntry(job);
        if (!job.IsOver)
        {
            // Another server may be at it: then it is that one's.
            if ((entry.Claim = _shelf.TryClaim(job)) is null) return;
            var why = WordTable.Rows["job.given-up"];
            Keep(entry, job.Attempts < MostAttempts ? job with { State = JobState.Queued } : job with { State = JobState.Failed, Failure = why, Ended = DateTimeOffset.UtcNow });
            if (!entry.Job.IsOver) _waiting.Release();
        }

        if (entry.Job.IsOver) entry.Release();
        _entries.Add(entry);
    }

    void Work()
    {
        try
        {
            while (true)
            {
                _waiting.Wait(_stopping.Token);
                if (Begin() is { } entry) Do(entry);
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    JobEntry? Begin()
    {
        lock (_gate)
        {
            if (_entries.FirstOrDefault(one => one.Job.State == JobState.Queued) is not { } entry) return null; // cancelled while it waited
            entry.Stop = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            entry.Progress = new(steps);
            Keep(entry, entry.Job with { State = JobState.Running, Started = DateTimeOffset.UtcNow, Attempts = entry.Job.Attempts + 1 });
            return entry;
        }
    }

    void Do(JobEntry entry)
    {
        var ended = Ended(entry);
        lock (_gate)
        {
            entry.Stop!.Dispose();
            entry.Stop = null;
            if (!entry.IsUnwanted) Keep(entry, ended);
            else if (ended.State == JobState.Done) _shelf.DropOutputs(ended); // it was ready in the very moment somebody wanted it no more
            if (entry.Job.IsOver) entry.Release();
            if (entry.IsForgotten) _shelf.Delete(entry.Job);
            while (_entries.Count(one => one.Job.IsOver) > MostKept) Forget(_entries.First(one => one.Job.IsOver));
        }

        Finished(log, entry.Job.Id, entry.Job.State, (DateTimeOffset.UtcNow - ended.Started!.Value).TotalSeconds);
    }

    Job Ended(JobEntry entry)
    {
        var job = entry.Job;
        try
        {
            return JobWork.Do(job, _shelf, opened, entry.Progress, entry.Stop!.Token) with { Ended = DateTimeOffset.UtcNow };
        }
        catch (OperationCanceledException) when (entry.IsUnwanted)
        {
            return job;
        }
        catch (OperationCanceledException)
        {
            // Not the job's fault: it counts as not begun.
            return job with { State = JobState.Queued, Attempts = job.Attempts - 1 };
        }
        catch (Exception fault)
        {
            Broke(log, job.Id, fault);
            return job with { State = JobState.Failed, Failure = WordTable.Rows["job.fault"], Ended = DateTimeOffset.UtcNow };
        }
    }

    /// <summary>What can't be kept still counts while this server runs.</summary>
    void Keep(JobEntry entry, Job job)
    {
        try
        {
            _shelf.Save(job);
        }
        catch (StoreException fault)
        {
            NotKept(log, job.Id, fault);
        }

        entry.Become(job);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Id}: {State} after {Seconds} s.")]
    static partial void Finished(ILogger log, string id, JobState state, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} failed.")]
    static partial void Broke(ILogger log, string id, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Id} can't be kept: it would be lost with the server.")]
    static partial void NotKept(ILogger log, string id, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The jobs that were left can't be read.")]
    static partial void NotRead(ILogger log, Exception fault);
}
