using Geo.Model.Supply;

namespace Geo.Studies.Surfaces;

/// <summary>A facility on the surface.</summary>
/// <param name="Number">From 1, as nearest.tif names it.</param>
/// <param name="Cell">The cell it stands for; −1 where it is off the surface.</param>
/// <param name="Cells">Cells whose nearest it is.</param>
public sealed record SurfaceFacility(Facility Facility, int Number, long Cell, long Cells);
