using Geo.Model.Demand;

namespace Geo.Model.Studies;

/// <summary>A unit's people where a population source counts by unit.</summary>
public sealed record UnitTotal(string UnitId, People People, UrbanRural Class);
