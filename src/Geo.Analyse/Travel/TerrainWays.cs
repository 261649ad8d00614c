using Geo.Analyse.CostSurfaces;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Coordinates;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Travel;

/// <summary>The ways over terrain between one place and the nearest two of some facilities, from one search that starts at the place and goes no further than it must.</summary>
/// <remarks>A way runs from centre to centre of the cells it steps on; its length is that of this line, in open ground up to 2.7 % too long.</remarks>
static class TerrainWays
{
    const int Most = 2;

    static readonly TimeSpan?[] s_limits = [TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), null];

    /// <inheritdoc cref="IJourneys.Ways"/>
    public static PlaceWays Find(TerrainMode mode, TravelDirection direction, LonLat place, IReadOnlyList<LonLat> facilities, IReadOnlyList<int> indices, bool inParts, CancellationToken cancellation)
    {
        var places = new GroundPlaces(mode.Surface);
        var (here, seats) = (places.Find(place), places.Find(facilities));
        int[] off = [.. Enumerable.Range(0, seats.Length).Where(seat => seats[seat] < 0).Select(seat => indices[seat])];
        if (here < 0) return new(true, [], off);

        // The search leaves the place: for people who go towards a facility that is the way they go, for those who come from one the way back.
        var search = new CostSurface(mode.Surface, new() { Direction = direction == TravelDirection.Towards ? TravelDirection.Away : TravelDirection.Towards });
        var found = Nearest(search, here, seats, cancellation);
        return new(false, [.. found.Select(one => new FacilityWay(indices[one.Seat], one.Ms, inParts ? Parts(mode, search, direction, (place, here), (facilities[one.Seat], seats[one.Seat])) : []))], off);
    }

    static List<(int Seat, long Ms)> Nearest(CostSurface search, long here, long[] seats, CancellationToken cancellation)
    {
        var known = seats.Count(seat => seat >= 0);
        foreach (var limit in s_limits)
        {
            search.Grow([here], limit, cancellation);
            var reached = Enumerable.Range(0, seats.Length).Where(seat => seats[seat] >= 0).Select(seat => (Seat: seat, search.Find(seats[seat]).Ms)).Where(one => one.Ms != TerrainTimes.None);
            var nearest = reached.OrderBy(one => one.Ms).ThenBy(one => one.Seat).Take(Most).ToList();
            if (nearest.Count == Math.Min(Most, known) || limit is null) return nearest;
        }

        return [];
    }

    static List<WayPart> Parts(TerrainMode mode, CostSurface search, TravelDirection direction, (LonLat Place, long Cell) here, (LonLat Place, long Cell) seat)
    {
        var cells = search.Way(seat.Cell).ToArray();
        var line = Array.ConvertAll(cells, cell => Centre(mode, cell));
        if (Lies(mode, here)) line[0] = here.Place;
        if (cells.Length > 1 && Lies(mode, seat)) line[^1] = seat.Place;
        if (direction == TravelDirection.Away)
        {
            Array.Reverse(cells);
            Array.Reverse(line);
        }

        if (cells.Length == 1) return [new(null, "", 0, 0, line)];
        var parts = new List<WayPart>();
        for (var step = 1; step < cells.Length; step++)
        {
            var isRoad = mode.OnRoad.Span[(int)cells[step - 1]] && mode.OnRoad.Span[(int)cells[step]];
            var (mm, ms) = (Geodesic.DistanceMm(line[step - 1], line[step]), Math.Abs(search.Find(cells[step]).Ms - search.Find(cells[step - 1]).Ms));
            if (parts.Count > 0 && parts[^1].Class is not null == isRoad) parts[^1] = parts[^1] with { Mm = parts[^1].Mm + mm, Ms = parts[^1].Ms + ms, Line = [.. parts[^1].Line, line[step]] };
            else parts.Add(new(isRoad ? StreetClass.Road : null, "", mm, ms, [line[step - 1], line[step]]));
        }

        return parts;
    }

    static LonLat Centre(TerrainMode mode, long cell)
    {
        var grid = mode.Surface.Grid;
        return (grid.Crs ?? Crs.Wgs84).ToWgs84(grid.CentreX((int)(cell % grid.Columns)), grid.CentreY((int)(cell / grid.Columns)));
    }

    /// <summary>Whether a place lies in the cell that stands for it: on a barrier it does not.</summary>
    static bool Lies(TerrainMode mode, (LonLat Place, long Cell) one)
    {
        var (x, y) = (mode.Surface.Grid.Crs ?? Crs.Wgs84).FromWgs84(one.Place);
        return mode.Surface.Grid.Find(x, y) == one.Cell;
    }
}
