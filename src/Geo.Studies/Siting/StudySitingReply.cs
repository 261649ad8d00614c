using Geo.Model.Scenarios;
using Geo.Model.Siting;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>Where to build in a study.</summary>
/// <param name="Siting">Its tables are the study's demand points and candidates.</param>
/// <param name="Plan">The same in people; null where no choice was found.</param>
/// <param name="Scenario">The plan as edits; it opens in a run and in the map. Null where nothing changes.</param>
public sealed record StudySitingReply(StudySitingRequest Request, SitingReply Siting, OpenedStudy Opened, CandidateSites Candidates, SitingPlan? Plan, Scenario? Scenario)
{
    /// <summary>Of a plan in phases: each of them as far as there is an answer; <see cref="Siting"/> is the last one's. Empty: all is built at once.</summary>
    public IReadOnlyList<SitingPhase> Phases { get; init; } = [];

    /// <summary>Of phases of what is missing in units: the plan whose places they take; else null.</summary>
    public SitingReply? Whole { get; init; }

    /// <summary>Where sites are for reach standards: what each of them gets; where no choice was found, what it has. Else empty.</summary>
    public IReadOnlyList<StandardCover> Standards { get; init; } = [];

    /// <summary>What a table says of units; null: there is none.</summary>
    public UnitSayings? Said { get; init; }

    /// <summary>Which verdicts the plan changes; judged when they are asked for first. Empty where it changes nothing.</summary>
    public Lazy<IReadOnlyList<VerdictChange>> Verdicts { get; init; } = new(() => []);

    /// <summary>Where one was to be built in each unit that lacks one; else null.</summary>
    public MissingUnits? Missing { get; init; }
}
