using Geo.Model.Audits;
using Geo.Model.Scenarios;
using Geo.Store.Stores;
using Geo.Studies.Openings;
using Geo.Studies.Outputs;

namespace Geo.Studies.Scenarios;

/// <summary>Where the scenarios of an opened study are kept.</summary>
public sealed class ScenarioShelf
{
    readonly Lock _gate = new();
    readonly OpenedStudy _opened;
    readonly IStudyStore _store;
    readonly string? _ownFile;

    /// <param name="storeAddress">The store the study was opened from; null: a file of its own, <c>out/&lt;study&gt;/scenarios.gpkg</c> below the current folder, made when the first scenario is.</param>
    public ScenarioShelf(OpenedStudy opened, string? storeAddress)
    {
        ArgumentNullException.ThrowIfNull(opened);
        _opened = opened;
        _ownFile = storeAddress is null ? Path.GetFullPath(Path.Combine("out", opened.Study.Id, "scenarios.gpkg")) : null;
        _store = StudyStores.At(storeAddress ?? _ownFile!);
    }

    /// <summary>In the order of their names.</summary>
    /// <exception cref="StoreException">The store's file can't be read.</exception>
    /// <exception cref="StoreFaultException">The store refuses.</exception>
    public IReadOnlyList<Scenario> List(CancellationToken cancellation) => IsEmpty ? [] : At(() => _store.ListScenarios(_opened.Study.Id, cancellation));

    /// <summary>Null where there is none.</summary>
    public Scenario? Find(string name, CancellationToken cancellation) => IsEmpty ? null : At(() => _store.FindScenario(_opened.Study.Id, name, cancellation));

    /// <summary>Keeps a scenario over the version that its author has seen.</summary>
    /// <param name="author">As whose change it is entered in the audit log.</param>
    /// <returns>The same with its new version.</returns>
    /// <exception cref="StoreFaultException">The store holds another version, or refuses.</exception>
    public Scenario Save(Scenario scenario, AuditAuthor author, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        MakeOwnFile(cancellation);
        return At(() => _store.By(author).SaveScenario(scenario, scenario.Version, cancellation));
    }

    /// <summary>Keeps what a file says, once: where a scenario of the same title, edits and cursor is kept, that is the one; a taken name gives way to the next free one.</summary>
    /// <inheritdoc cref="Save"/>
    public Scenario TakeIn(Scenario scenario, AuditAuthor author, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var all = List(cancellation);
        if (all.FirstOrDefault(kept => kept.Title == scenario.Title && kept.Cursor == scenario.Cursor && kept.Edits.SequenceEqual(scenario.Edits)) is { } known) return known;
        var isTaken = all.Any(kept => kept.Name == scenario.Name);
        return Save(isTaken ? scenario with { Name = Scenario.FreeName(scenario.Name, all.Select(kept => kept.Name)) } : scenario, author, cancellation);
    }

    /// <param name="author">As whose change it is entered in the audit log.</param>
    /// <exception cref="StoreFaultException">There is no such scenario, or another version of it.</exception>
    public void Delete(string name, long version, AuditAuthor author, CancellationToken cancellation) => At(() =>
    {
        _store.By(author).DeleteScenario(_opened.Study.Id, name, version, cancellation);
        return version;
    });

    /// <summary>Enters in the audit log what changes no scenario.</summary>
    /// <exception cref="StoreException">The log's file can't be written.</exception>
    /// <exception cref="StoreFaultException">The store refuses.</exception>
    public void Enter(AuditEntry entry, CancellationToken cancellation) => At(() =>
    {
        if (_ownFile is not null) Directory.CreateDirectory(Path.GetDirectoryName(_ownFile)!);
        _store.Enter(entry, cancellation);
        return entry;
    });

    /// <summary>Entries of the audit log, the newest first.</summary>
    public AuditPage ListAudit(AuditQuery query, CancellationToken cancellation) => At(() => _store.ListAudit(query, cancellation));

    bool IsEmpty => _ownFile is { } file && !File.Exists(file);

    /// <summary>Scenarios stand beside the data they edit: the file holds the study as it was opened.</summary>
    void MakeOwnFile(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!IsEmpty) return;
            Writing.Attempt(_store.Name, () => Directory.CreateDirectory(Path.GetDirectoryName(_ownFile!)!));
            using var draft = StoreWriting.Draft(_store, _opened.Study, _opened.Findings.StudySha256, _opened.Data, null, cancellation);
            StoreWriting.Publish(_store, draft, null, cancellation);
        }
    }

    T At<T>(Func<T> act)
    {
        T? answer = default;
        Writing.Attempt(_store.Name, () => answer = act());
        return answer!;
    }
}
