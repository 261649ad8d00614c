using System.Collections.Concurrent;
using Geo.Model.Audits;
using Geo.Model.Scenarios;
using Geo.Store.Stores;
using Geo.Studies.Scenarios;
using Geo.Web.Access;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Studies;

namespace Geo.Web.Scenarios;

/// <summary>The scenarios of one study: kept in its store, those in use warm in memory. Another server may write to the same store, so what is read is read from there.</summary>
/// <param name="clock">By which changes are entered in the audit log.</param>
sealed class ScenarioDesk(ServedStudy study, TimeProvider clock)
{
    public const int LongestName = 64;

    readonly ScenarioShelf _shelf = new(study.Opened, study.Opened.StoreAddress);
    readonly ConcurrentDictionary<string, LiveScenario> _live = new(StringComparer.Ordinal);

    /// <summary>How many are held warm: each costs some ten megabytes, by roads some fifty, and as much again while its findings are looked at.</summary>
    const int MostWarm = 4;

    /// <summary>How many next names are tried while others make scenarios, too.</summary>
    const int MostNames = 8;

    /// <summary>How many are warm now.</summary>
    public int Warm => _live.Count;

    public IReadOnlyList<Scenario> List() => _shelf.List(CancellationToken.None);

    /// <summary>Entries of the store's audit log, the newest first.</summary>
    public AuditPage ListAudit(AuditQuery query) => _shelf.ListAudit(query, CancellationToken.None);

    /// <summary>Enters in the audit log what changes no scenario.</summary>
    public void Enter(AuditEntry entry) => _shelf.Enter(entry, CancellationToken.None);

    /// <summary>A scenario for trying and looking, as this server knows it.</summary>
    /// <exception cref="ProblemException">There is no such scenario.</exception>
    public LiveScenario Get(string name)
    {
        if (!_live.TryGetValue(name, out var live)) return Read(name);
        live.Touch();
        return live;
    }

    /// <summary>The same as the store holds it now.</summary>
    /// <exception cref="ProblemException">There is no such scenario.</exception>
    public LiveScenario Read(string name)
    {
        if (_shelf.Find(name, CancellationToken.None) is not { } kept)
        {
            _live.TryRemove(name, out _);
            throw new ProblemException(ProblemCode.UnknownScenario, name);
        }

        var live = _live.GetOrAdd(name, _ => new(study, kept));
        live.Renew(kept);
        live.Touch();
        LetGo();
        return live;
    }

    /// <summary>Those used longest ago go cold. Who is still at one ends with it: the store judges what is kept, and the next to ask reads it anew.</summary>
    void LetGo()
    {
        while (_live.Count > MostWarm && _live.MinBy(pair => pair.Value.Used) is var oldest) _live.TryRemove(oldest);
    }

    /// <exception cref="ProblemException">The name is taken.</exception>
    public Scenario Create(Scenario scenario, Visitor author)
    {
        try
        {
            return _shelf.Save(scenario, author.Author(clock), CancellationToken.None);
        }
        catch (StoreFaultException taken) when (taken.Fault == StoreFault.ScenarioChanged)
        {
            throw new ProblemException(ProblemCode.ScenarioExists, scenario.Name);
        }
    }

    /// <param name="nextName">Whether a taken name gives way to the next free one of <c>name-2</c>, <c>name-3</c>, ….</param>
    /// <exception cref="ProblemException">The name is taken, or others took every next one first.</exception>
    public Scenario Create(Scenario scenario, bool nextName, Visitor author)
    {
        for (var left = MostNames; ; left--)
        {
            try
            {
                return Create(scenario, author);
            }
            catch (ProblemException taken) when (taken.Code == ProblemCode.ScenarioExists && nextName && left > 0)
            {
                scenario = scenario with { Name = Scenario.FreeName(scenario.Name, List().Select(one => one.Name)) };
            }
        }
    }

    /// <exception cref="ProblemException">The store holds another version.</exception>
    public Scenario Save(Scenario scenario, Visitor author)
    {
        try
        {
            return _shelf.Save(scenario, author.Author(clock), CancellationToken.None);
        }
        catch (StoreFaultException moved) when (moved.Fault == StoreFault.ScenarioChanged)
        {
            _live.TryRemove(scenario.Name, out _);
            throw new ProblemException(ProblemCode.PreconditionFailed, SeenVersions.TagOf(scenario.Version));
        }
    }

    /// <exception cref="ProblemException">There is no such scenario, or another version of it.</exception>
    public void Delete(string name, SeenVersions seen, Visitor author)
    {
        var version = Read(name).Scenario.Version;
        seen.Check(version);
        try
        {
            _shelf.Delete(name, version, author.Author(clock), CancellationToken.None);
            _live.TryRemove(name, out _);
        }
        catch (StoreFaultException gone) when (gone.Fault == StoreFault.ScenarioMissing)
        {
            throw new ProblemException(ProblemCode.UnknownScenario, name);
        }
        catch (StoreFaultException moved) when (moved.Fault == StoreFault.ScenarioChanged)
        {
            throw new ProblemException(ProblemCode.PreconditionFailed, SeenVersions.TagOf(version));
        }
    }
}
