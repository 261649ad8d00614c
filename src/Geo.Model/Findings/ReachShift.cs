using Geo.Model.Standards;

namespace Geo.Model.Findings;

/// <summary>Whose class changes with the model of travel: the concerned people under a base measure and under one of its twins.</summary>
/// <param name="From">The base measure.</param>
/// <param name="To">Its twin, with as many limits.</param>
/// <param name="ByUnit">One for each unit of the tree, every level.</param>
public sealed record ReachShift(Standard Standard, ReachMeasure From, ReachMeasure To, ShiftCounts Area, IReadOnlyList<ShiftCounts> ByUnit);
