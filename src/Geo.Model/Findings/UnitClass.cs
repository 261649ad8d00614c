using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>The class of a unit's people and the rule that decided it.</summary>
/// <param name="Class">Unclassified also where the unit's points are decided one by one.</param>
public sealed record UnitClass(UrbanRural Class, ClassRule Rule);
