using Geo.Model.Demand;

namespace Geo.Model.Runs;

/// <summary>Supply against need of one unit in a run.</summary>
public sealed record RunRatio(string Standard, string UnitId, string UnitName, People Population, People Base, long Have, long Need, int FacilitiesSilent);
