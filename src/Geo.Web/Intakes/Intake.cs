using Geo.Model.Imports;
using Geo.Model.Jobs;
using Geo.Model.Studies;

namespace Geo.Web.Intakes;

/// <summary>A file that somebody tries: where its draft lies and what became of it. The board's lock guards what changes.</summary>
/// <param name="Owner">Who sent it; nobody else is shown it.</param>
/// <param name="Folder">The draft's own, deleted with it.</param>
sealed record Intake(string Id, string Owner, StudySource Source, string Folder, DateTimeOffset Since)
{
    readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    double _done;

    public string PathOfDraft => Path.Combine(Folder, Source.Path);

    public JobState State { get; private set; }

    /// <summary>Share of the work done, from 0 to 1.</summary>
    public double Done
    {
        get => Volatile.Read(ref _done);
        set => Volatile.Write(ref _done, value);
    }

    /// <summary>What an import would make of it; null unless it is done.</summary>
    public ImportPreview? Preview { get; private set; }

    /// <summary>Why it can't be imported as a whole; none unless it failed. A fault of the program's own has none either.</summary>
    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public CancellationTokenSource Stop { get; } = new();

    public bool IsOver => State is not (JobState.Queued or JobState.Running);

    /// <summary>Completed when it is over.</summary>
    public Task Over => _over.Task;

    public void Begin() => State = JobState.Running;

    public void End(JobState state, ImportPreview? preview = null, IReadOnlyList<Fault>? faults = null)
    {
        (State, Preview, Faults) = (state, preview, faults ?? []);
        _over.TrySetResult();
    }
}
