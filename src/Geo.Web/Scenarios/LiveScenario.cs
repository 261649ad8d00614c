using Geo.Analyse.WhatIf;
using Geo.Model.Scenarios;
using Geo.Model.Travel;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Studies;

namespace Geo.Web.Scenarios;

/// <summary>A scenario in use: its edits, what they change of the warm study, and the whole findings of the version last asked for. One request at a time.</summary>
sealed class LiveScenario(ServedStudy study, Scenario scenario)
{
    readonly Lock _gate = new();
    Scenario _scenario = scenario;
    readonly List<(TravelModel? Travel, WhatIfState State)> _states = [];
    readonly List<(TravelModel? Travel, Lazy<ServedStudy> Study)> _edited = [];
    readonly List<TravelModel?> _prepared = [];
    long _editedVersion;

    /// <summary>When it was last asked for, in milliseconds since the machine began.</summary>
    public long Used { get; private set; } = Environment.TickCount64;

    public void Touch() => Used = Environment.TickCount64;

    public Scenario Scenario
    {
        get { lock (_gate) return _scenario; }
    }

    /// <summary>Puts another list of edits, or another cursor, in force and keeps it.</summary>
    /// <param name="seen">The versions that the writer has seen.</param>
    /// <param name="keep">Gives it its next version.</param>
    /// <exception cref="ProblemException">The scenario has moved on.</exception>
    /// <exception cref="Model.Imports.BadInputException">An edit does not fit; nothing has changed then.</exception>
    public Scenario Change(SeenVersions seen, Func<Scenario, Scenario> change, Func<Scenario, Scenario> keep)
    {
        lock (_gate)
        {
            seen.Check(_scenario.Version);
            var after = change(_scenario);
            Become(after.InForce);
            try
            {
                return _scenario = keep(after);
            }
            catch
            {
                Become(_scenario.InForce);
                throw;
            }
        }
    }

    /// <summary>Takes over what the store holds, where another server has moved the scenario on.</summary>
    public void Renew(Scenario kept)
    {
        lock (_gate)
        {
            if (kept.Version == _scenario.Version) return;
            _scenario = kept;
            foreach (var (_, state) in _states) state.Become(kept.InForce);
        }
    }

    /// <summary>Makes ready, beside the requests, what trials ask: who opens a scenario soon lays his hand on a facility, and the first move should wait for nothing.</summary>
    /// <param name="travel">What heads the standards; null: as the study says.</param>
    public void Prepare(TravelModel? travel)
    {
        lock (_prepared)
        {
            if (_prepared.Contains(travel)) return;
            _prepared.Add(travel);
        }

        // What goes wrong here goes wrong again in the trial that asks for it, and is answered there.
        _ = Task.Run(() =>
        {
            _ = study.Under(travel).Warm;
            lock (_gate) StateOf(travel);
        });
    }

    /// <summary>What one more edit would change; nothing is kept.</summary>
    /// <param name="seen">Null: whatever the scenario is now.</param>
    /// <param name="travel">What heads the standards; null: as the study says.</param>
    /// <param name="answer">Made of the scenario, the change and the facilities' slots before anybody else may change them.</param>
    public byte[] Try(SeenVersions? seen, TravelModel? travel, FacilityEdit edit, IReadOnlyCollection<string> gapsOf, Func<Scenario, WhatIfDelta, IReadOnlyList<string>, byte[]> answer)
    {
        lock (_gate)
        {
            seen?.Check(_scenario.Version);
            var state = StateOf(travel);
            return answer(_scenario, state.Try(edit, gapsOf), state.Slots);
        }
    }

    /// <summary>What a suggestion for a standard starts from, and the version that has it; no ground where the standard has no figures.</summary>
    /// <param name="seen">Null: whatever the scenario is now.</param>
    public (long? Version, SitingGround? Ground) Ground(SeenVersions? seen, TravelModel? travel, string standard)
    {
        lock (_gate)
        {
            seen?.Check(_scenario.Version);
            return (_scenario.Version, StateOf(travel).Ground(standard));
        }
    }

    /// <summary>The study as edited, with everything a run on it finds: made when it is first asked for, kept until the scenario moves on.</summary>
    public ServedStudy Edited(TravelModel? travel)
    {
        Lazy<ServedStudy> edited;
        lock (_gate)
        {
            if (_editedVersion != _scenario.Version) _edited.Clear();
            _editedVersion = _scenario.Version;
            var known = _edited.FindIndex(one => one.Travel == travel);
            if (known < 0)
            {
                var (headed, edits) = (study.Under(travel), _scenario.InForce);
                known = _edited.Count;
                _edited.Add((travel, new(() => headed.With(edits))));
            }

            edited = _edited[known].Study;
        }

        return edited.Value;
    }

    /// <summary>The first of the states says whether the edits fit; the others, of the same facilities, follow.</summary>
    void Become(IReadOnlyList<FacilityEdit> edits)
    {
        if (_states.Count == 0) StateOf(null);
        foreach (var (_, state) in _states) state.Become(edits);
    }

    WhatIfState StateOf(TravelModel? travel)
    {
        var known = _states.FindIndex(one => one.Travel == travel);
        if (known >= 0) return _states[known].State;
        var state = study.Under(travel).Warm.Start();
        state.Become(_scenario.InForce);
        _states.Add((travel, state));
        return state;
    }
}
