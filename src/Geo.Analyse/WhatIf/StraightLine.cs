using Geo.Analyse.Coverage;
using Geo.Model.Demand;
using Geo.Space.Places;

namespace Geo.Analyse.WhatIf;

/// <summary>The geodesic, rounded to the millimetre: chords leave out what is beyond the limit for certain, the rest is exact.</summary>
public sealed class StraightLine : ITravelModel
{
    readonly DemandPoints _demand;
    readonly PlaceColumns _places;

    public StraightLine(DemandPoints demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        _demand = demand;
        _places = new(demand.Count);
        _places.Fill(demand.Longitudes, demand.Latitudes);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The place is not on the globe.</exception>
    public void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found)
    {
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        var facility = new FacilityTable([place.Longitude], [place.Latitude]);
        var ground = new GroundMillimetres(facility, _demand.Longitudes, _demand.Latitudes);
        var (x, y, z) = (facility.Rows[0], facility.Rows[1], facility.Rows[2]);
        var (xs, ys, zs) = (_places.X, _places.Y, _places.Z);
        // Most rows have their neighbour's limit.
        var (limit, squared) = (-1L, 0.0);
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            if (limits[at] != limit)
            {
                limit = limits[at];
                var beyond = ChordBounds.CertainlyBeyond(limit);
                squared = beyond * beyond;
            }

            var (dx, dy, dz) = (xs[row] - x, ys[row] - y, zs[row] - z);
            if ((dx * dx) + (dy * dy) + (dz * dz) > squared) continue;

            var mm = ground.Between(row, _places, row, 0);
            if (mm <= limit) found.Add(at, mm);
        }
    }
}
