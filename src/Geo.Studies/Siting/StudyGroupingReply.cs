using Geo.Model.Siting;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>Which of a study's units go together.</summary>
/// <param name="Grouping">Its tables are the study's units.</param>
/// <param name="Plan">The same in people and names; null where no grouping was found.</param>
public sealed record StudyGroupingReply(StudyGroupingRequest Request, GroupingReply Grouping, OpenedStudy Opened, GroupPlan? Plan);
