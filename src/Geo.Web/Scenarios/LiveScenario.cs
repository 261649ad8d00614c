using Geo.Analyse.WhatIf;
using Geo.Model.Scenarios;
using Geo.Web.Problems;
using Geo.Web.Studies;

namespace Geo.Web.Scenarios;

/// <summary>A scenario in use: its edits, what they change of the warm study, and the whole findings of the version last asked for. One request at a time.</summary>
sealed class LiveScenario(ServedStudy study, Scenario scenario)
{
    readonly Lock _gate = new();
    Scenario _scenario = scenario;
    WhatIfState? _state;
    (long Version, Lazy<ServedStudy> Study)? _edited;

    /// <summary>When it was last asked for, in milliseconds since the machine began.</summary>
    public long Used { get; private set; } = Environment.TickCount64;

    public void Touch() => Used = Environment.TickCount64;

    public Scenario Scenario
    {
        get { lock (_gate) return _scenario; }
    }

    /// <summary>Puts another list of edits, or another cursor, in force and keeps it.</summary>
    /// <param name="expected">The version that the writer has seen.</param>
    /// <param name="keep">Gives it its next version.</param>
    /// <exception cref="ProblemException">The scenario has moved on.</exception>
    /// <exception cref="Model.Imports.BadInputException">An edit does not fit; nothing has changed then.</exception>
    public Scenario Change(long expected, Func<Scenario, Scenario> change, Func<Scenario, Scenario> keep)
    {
        lock (_gate)
        {
            CheckVersion(expected);
            var after = change(_scenario);
            State.Become(after.InForce);
            try
            {
                return _scenario = keep(after);
            }
            catch
            {
                State.Become(_scenario.InForce);
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
            _state?.Become(kept.InForce);
        }
    }

    /// <summary>What one more edit would change; nothing is kept.</summary>
    /// <param name="expected">Null: whatever the scenario is now.</param>
    /// <param name="answer">Made of the scenario, the change and the facilities' slots before anybody else may change them.</param>
    public byte[] Try(long? expected, FacilityEdit edit, IReadOnlyCollection<string> gapsOf, Func<Scenario, WhatIfDelta, IReadOnlyList<string>, byte[]> answer)
    {
        lock (_gate)
        {
            if (expected is { } version) CheckVersion(version);
            return answer(_scenario, State.Try(edit, gapsOf), State.Slots);
        }
    }

    /// <summary>What a suggestion for a standard starts from, and the version that has it; no ground where the standard has no figures.</summary>
    /// <param name="expected">Null: whatever the scenario is now.</param>
    public (long? Version, SitingGround? Ground) Ground(long? expected, string standard)
    {
        lock (_gate)
        {
            if (expected is { } version) CheckVersion(version);
            return (_scenario.Version, State.Ground(standard));
        }
    }

    /// <summary>The study as edited, with everything a run on it finds: made when it is first asked for, kept until the scenario moves on.</summary>
    public ServedStudy Edited()
    {
        Lazy<ServedStudy> edited;
        lock (_gate)
        {
            if (_edited is not { } known || known.Version != _scenario.Version)
            {
                var edits = _scenario.InForce;
                known = (_scenario.Version, new(() => study.With(edits)));
                _edited = known;
            }

            edited = known.Study;
        }

        return edited.Value;
    }

    WhatIfState State
    {
        get
        {
            if (_state is { } known) return known;
            var state = study.Warm.Start();
            state.Become(_scenario.InForce);
            return _state = state;
        }
    }

    void CheckVersion(long expected)
    {
        if (expected != _scenario.Version) throw new ProblemException(ProblemCode.PreconditionFailed, Answers.Preconditions.TagOf(expected));
    }
}
