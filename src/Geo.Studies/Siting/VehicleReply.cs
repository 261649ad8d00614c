using Geo.Model.Scenarios;
using Geo.Model.Siting;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>To which stations ambulances go.</summary>
/// <param name="Siting">Its demand is people by the stations that reach them, its sites are vehicles.</param>
/// <param name="Need">What the standard asks for; null where the number was given and no standard was named.</param>
/// <param name="Added">Vehicles beyond those that stand.</param>
/// <param name="Waited">What was taken off the limits for the call and the turn-out.</param>
/// <param name="Plan">Null where no choice was found.</param>
/// <param name="Scenario">The plan as edits; null where nothing changes.</param>
public sealed record VehicleReply(VehicleRequest Request, SitingReply Siting, OpenedStudy Opened, VehicleNeed? Need, int Added, TimeSpan Waited, VehiclePlan? Plan, Scenario? Scenario);
