using Geo.Model.Demand;

namespace Geo.Model.Studies;

/// <summary>A row of a population source that has no coordinates.</summary>
public sealed record UnlocatedRow(string Name, string? UnitId, UrbanRural Class, People? People);
