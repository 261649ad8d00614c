using Geo.Model.Scenarios;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>Where to build in a study, and what the standards say with it.</summary>
/// <param name="Siting">Its tables are the study's demand points and places.</param>
/// <param name="After">The study with the scenario in force; null where nothing is to be built.</param>
/// <param name="Scenario">The new facilities as edits; it opens in a run and in the map. Null where nothing is to be built.</param>
public sealed record StudySitingReply(SitingReply Siting, OpenedStudy Before, OpenedStudy? After, Scenario? Scenario);
