using Geo.Model;
using Geo.Model.Jobs;
using Geo.Model.Scenarios;
using Geo.Present.Scenarios;
using Geo.Store.Jobs;
using Geo.Studies.Outputs;

namespace Geo.Studies.Jobs;

/// <summary>The jobs of one study, kept in <c>out/&lt;study&gt;/jobs</c> below the current folder.</summary>
public sealed class JobShelf
{
    const string ScenarioFile = "scenario.yaml";

    readonly string _studyId;
    readonly string _root;
    readonly JobFolder _folder;

    public JobShelf(string studyId)
    {
        _studyId = studyId;
        _root = Path.GetFullPath(Path.Combine("out", studyId, "jobs"));
        _folder = new(_root);
    }

    /// <summary>Those that a server left here, the oldest first.</summary>
    /// <exception cref="StoreException">The folder can't be read.</exception>
    public IReadOnlyList<Job> List()
    {
        IReadOnlyList<Job> all = [];
        Writing.Attempt(_root, () => all = _folder.List());
        return [.. all.Where(job => job.StudyId == _studyId)];
    }

    /// <summary>A job to be, which nothing is kept of yet.</summary>
    public Job New(JobKind kind, Scenario? scenario, Language language) =>
        new() { Id = Guid.CreateVersion7().ToString("N"), StudyId = _studyId, Kind = kind, Scenario = scenario?.Name, Language = language, Posted = DateTimeOffset.UtcNow };

    /// <summary>Keeps a new job and what it works from: the scenario as it is now.</summary>
    /// <exception cref="StoreException">The folder can't be written.</exception>
    public void Keep(Job job, Scenario? scenario)
    {
        ArgumentNullException.ThrowIfNull(job);
        Writing.Attempt(_root, () =>
        {
            Directory.CreateDirectory(_folder.PathOf(job, ""));
            if (scenario is not null) Writing.AsText(_folder.PathOf(job, ScenarioFile), writer => ScenarioYaml.Write(writer, scenario), CancellationToken.None);
            // The record comes last: a job that is found is whole.
            _folder.Save(job);
        });
    }

    /// <exception cref="StoreException">The folder can't be written.</exception>
    public void Save(Job job) => Writing.Attempt(_root, () => _folder.Save(job));

    /// <exception cref="StoreException">The folder can't be written.</exception>
    public void Delete(Job job) => Writing.Attempt(_root, () => _folder.Delete(job));

    /// <summary>Takes away what a job made.</summary>
    /// <exception cref="StoreException">The folder can't be written.</exception>
    public void DropOutputs(Job job) => Writing.Attempt(_root, () => Directory.Delete(_folder.OutputsOf(job), recursive: true));

    /// <summary>Takes a job, so that no other server works at it; null where another has it.</summary>
    public IDisposable? TryClaim(Job job) => _folder.TryClaim(job);

    /// <summary>The path of a file that a job made; null where it made none of this name.</summary>
    public string? Output(Job job, string name)
    {
        ArgumentNullException.ThrowIfNull(job);
        return job.State == JobState.Done && job.Files.Contains(name) ? Path.Combine(_folder.OutputsOf(job), name) : null;
    }

    internal string? ScenarioOf(Job job) => job.Scenario is null ? null : _folder.PathOf(job, ScenarioFile);

    internal string OutputsOf(Job job) => _folder.OutputsOf(job);
}
