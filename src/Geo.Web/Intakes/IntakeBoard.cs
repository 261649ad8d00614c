using System.Collections.Concurrent;
using Geo.Model.Drafts;
using Geo.Model.Imports;
using Geo.Model.Jobs;
using Geo.Model.Studies;
using Geo.Studies;
using Geo.Studies.Imports;
using Geo.Web.Problems;
using Microsoft.Extensions.Logging;

namespace Geo.Web.Intakes;

/// <summary>
/// Files that people try before they import them: each in a draft folder of its own, read one after the other on a thread of their own, and deleted when it is let go of, after an hour, or with
/// the server. What a killed server left is swept by the next.
/// </summary>
sealed partial class IntakeBoard : IDisposable
{
    /// <summary>Drafts of one user; with one more the oldest goes.</summary>
    const int MostOfOne = 3;

    /// <summary>Drafts of all users.</summary>
    const int Most = 24;

    static readonly TimeSpan s_keptFor = TimeSpan.FromHours(1);
    static readonly TimeSpan s_betweenLooks = TimeSpan.FromMinutes(5);
    static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    readonly Study _study;
    readonly TimeProvider _clock;
    readonly ILogger _log;
    readonly string _target;
    readonly Lock _gate = new();
    readonly List<Intake> _intakes = [];
    readonly BlockingCollection<Intake> _waiting = [];
    readonly ITimer _sweeper;
    Thread? _worker;

    public IntakeBoard(Study study, TimeProvider clock, ILogger log)
    {
        (_study, _clock, _log) = (study, clock, log);
        _target = Path.GetFullPath(Path.Combine("out", study.Id, "intake"));
        DraftName.Sweep(_target);
        _sweeper = clock.CreateTimer(_ => DropOld(), null, s_betweenLooks, s_betweenLooks);
    }

    /// <summary>Drafts that lie on the disk.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _intakes.Count;
        }
    }

    /// <summary>A place for a file that is on its way.</summary>
    /// <param name="source">What it is for; its path is a plain name.</param>
    /// <exception cref="ProblemException">Too many files are being tried.</exception>
    /// <exception cref="StoreException">The folder can't be made.</exception>
    public Intake Open(string owner, StudySource source)
    {
        DropOld();
        lock (_gate)
        {
            while (_intakes.Count(one => one.Owner == owner) >= MostOfOne) Drop(_intakes.First(one => one.Owner == owner));
            if (_intakes.Count >= Most) throw new ProblemException(ProblemCode.TooManyIntakes, $"{Most}");
            var folder = FolderOfOne();
            var intake = new Intake(Guid.NewGuid().ToString("N"), owner, source, folder, _clock.GetUtcNow());
            _intakes.Add(intake);
            return intake;
        }
    }

    string FolderOfOne()
    {
        try
        {
            return Directory.CreateDirectory(DraftName.Take(_target)).FullName;
        }
        catch (Exception disk) when (disk is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(_target, disk);
        }
    }

    /// <summary>The file is there: it is read when those before it have been.</summary>
    public void Begin(Intake intake)
    {
        lock (_gate)
        {
            if (_worker is null)
            {
                _worker = new(Work) { IsBackground = true, Name = "intakes" };
                _worker.Start();
            }

            _waiting.Add(intake);
        }
    }

    /// <exception cref="ProblemException">There is none, or it is somebody else's.</exception>
    public Intake Get(string id, string owner)
    {
        lock (_gate) return _intakes.Find(one => one.Id == id && one.Owner == owner) ?? throw new ProblemException(ProblemCode.UnknownIntake, id);
    }

    /// <summary>Ends the work, at once for who asked, and forgets the file.</summary>
    public void Drop(Intake intake)
    {
        lock (_gate)
        {
            if (!_intakes.Remove(intake)) return;
            var isRead = intake.State == JobState.Running;
            intake.Stop.Cancel();
            if (!intake.IsOver) intake.End(JobState.Cancelled);
            // Its thread deletes what it still reads.
            if (!isRead) Delete(intake);
        }
    }

    public void Dispose()
    {
        _sweeper.Dispose();
        _waiting.CompleteAdding();
        lock (_gate)
        {
            foreach (var intake in _intakes.ToArray()) Drop(intake);
        }

        _worker?.Join(s_patience);
    }

    void DropOld()
    {
        lock (_gate)
        {
            foreach (var intake in _intakes.Where(one => _clock.GetUtcNow() - one.Since > s_keptFor).ToArray()) Drop(intake);
        }
    }

    void Work()
    {
        foreach (var intake in _waiting.GetConsumingEnumerable())
        {
            lock (_gate)
            {
                if (intake.IsOver) continue;
                intake.Begin();
            }

            var (state, preview, faults) = Read(intake);
            lock (_gate)
            {
                if (intake.IsOver) Delete(intake);
                else intake.End(state, preview, faults);
            }
        }
    }

    (JobState State, ImportPreview? Preview, IReadOnlyList<Fault> Faults) Read(Intake intake)
    {
        try
        {
            return (JobState.Done, FilePreview.Of(_study, intake.Source, intake.Folder, new Share(intake), intake.Stop.Token), []);
        }
        catch (BadInputException bad)
        {
            return (JobState.Failed, null, bad.Faults);
        }
        catch (OperationCanceledException)
        {
            return (JobState.Cancelled, null, []);
        }
        catch (Exception fault)
        {
            Broke(_log, fault);
            return (JobState.Failed, null, []);
        }
    }

    void Delete(Intake intake)
    {
        try
        {
            Directory.Delete(intake.Folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            NotDeleted(_log, fault);
        }
    }

    sealed class Share(Intake intake) : IProgress<double>
    {
        public void Report(double value) => intake.Done = value;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A file could not be tried.")]
    static partial void Broke(ILogger log, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A tried file could not be deleted; the next server does.")]
    static partial void NotDeleted(ILogger log, Exception fault);
}
