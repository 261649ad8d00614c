using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Analyse.Snapping;

/// <summary>Finds the nearest usable street of a place: a segment, not a junction.</summary>
/// <remarks>
/// Usable is what the mode may travel in some direction and can be stepped onto: not ferries, tunnels, motorways and their ramps. The answer depends on the place and the network alone: the piece of street with the smallest
/// geodesic distance in whole millimetres, of equal ones the segment with the smaller number, and in it the earlier piece. Pieces are first held apart by straight lines through the earth. That can't lose the nearest one: a
/// way on the ground is never shorter than the chord, and a piece of length L leaves its chord by at most L² (1 + |tan φ|) / 4R, with R the smallest radius of curvature; what is within that and a millimetre of the best is
/// measured on the ellipsoid. Streets across the 180th meridian are not found from its other side.
/// </remarks>
public sealed class StreetIndex
{
    const double MmPerMetre = 1000;
    const double SteepestTangent = 12;

    readonly StreetNetwork _network;
    readonly int[] _segments;
    readonly int[] _points;
    readonly Ecef[] _starts;
    readonly Ecef[] _ends;
    readonly double[] _slackMetres;
    readonly double[] _beforeMetres;
    readonly double[] _throughMetres;
    readonly PieceGrid _grid;

    public StreetIndex(ModeGraph mode)
    {
        ArgumentNullException.ThrowIfNull(mode);
        _network = mode.Network;
        var usable = Enumerable.Range(0, _network.SegmentCount).Where(segment => IsUsable(mode, segment)).ToArray();
        var count = usable.Sum(segment => _network.PointsOf(segment) - 1);
        (_segments, _points, _starts, _ends) = (new int[count], new int[count], new Ecef[count], new Ecef[count]);
        (_slackMetres, _beforeMetres, _throughMetres) = (new double[count], new double[count], new double[count]);
        var boxes = new (int, int, int, int)[count];
        var piece = 0;
        foreach (var segment in usable)
        {
            for (var point = 1; point < _network.PointsOf(segment); point++) boxes[piece] = Piece(piece++, segment, point);
        }

        _grid = PieceGrid.Of(boxes);
    }

    /// <summary>Pieces of streets that places can lie on.</summary>
    public int PieceCount => _segments.Length;

    /// <summary>The nearest usable street within a radius, a place at exactly the radius included.</summary>
    /// <exception cref="ArgumentException">The place is not on the globe.</exception>
    public Snap Find(LonLat place, Metres radius)
    {
        if (!place.IsOnGlobe) throw new ArgumentException($"{place} is not on the globe.", nameof(place));
        var near = new NearPieces(this, place, radius.Value);
        if (_segments.Length > 0) Search(ref near);
        return near.Best();
    }

    static bool IsUsable(ModeGraph mode, int segment) =>
        (mode.IsOpen(segment * 2) || mode.IsOpen((segment * 2) + 1))
        && (mode.Network.Traits.Span[segment] & (SegmentTraits.Ferry | SegmentTraits.Tunnel)) == 0
        && mode.Network.Class.Span[segment] is not (StreetClass.Motorway or StreetClass.MotorwayLink or StreetClass.Ferry);

    (int West, int South, int East, int North) Piece(int piece, int segment, int point)
    {
        var (from, to) = (_network.StepsOf(segment, point - 1), _network.StepsOf(segment, point));
        (_segments[piece], _points[piece]) = (segment, point);
        (_starts[piece], _ends[piece]) = (Ecef.Of(_network.PointOf(segment, point - 1)), Ecef.Of(_network.PointOf(segment, point)));
        var length = _starts[piece].ChordMetres(_ends[piece]);
        _beforeMetres[piece] = point == 1 ? 0 : _throughMetres[piece - 1];
        _throughMetres[piece] = _beforeMetres[piece] + length;
        var tangent = Math.Min(SteepestTangent, Math.Abs(Math.Tan(Math.Max(Math.Abs(from.Latitude), Math.Abs(to.Latitude)) * StreetNetwork.DegreesPerStep * Math.PI / 180)));
        _slackMetres[piece] = length * length * (1 + tangent) / (4 * Wgs84.SmallestCurvatureRadiusMetres);
        return (Math.Min(from.Longitude, to.Longitude), Math.Min(from.Latitude, to.Latitude), Math.Max(from.Longitude, to.Longitude), Math.Max(from.Latitude, to.Latitude));
    }

    /// <summary>Cells in rings around the place's own, until no cell further out can hold anything nearer.</summary>
    void Search(ref NearPieces near)
    {
        var (column, row) = (_grid.ColumnOf(near.Place.Longitude), _grid.RowOf(near.Place.Latitude));
        var first = Math.Max(Math.Max(-column, column - (_grid.Columns - 1)), Math.Max(Math.Max(-row, row - (_grid.Rows - 1)), 0));
        var last = Math.Max(Math.Max(column, _grid.Columns - 1 - column), Math.Max(row, _grid.Rows - 1 - row));
        for (var ring = first; ring <= last; ring++)
        {
            if (ring > 0 && Beyond(near.Place, column, row, ring - 1) > near.WorthLooking) return;
            Ring(column, row, ring, ref near);
        }
    }

    void Ring(int column, int row, int ring, ref NearPieces near)
    {
        for (var y = Math.Max(0, row - ring); y <= Math.Min(_grid.Rows - 1, row + ring); y++)
        {
            var isEdge = y == row - ring || y == row + ring;
            var step = isEdge || ring == 0 ? 1 : 2 * ring;
            for (var x = column - ring; x <= column + ring; x += step)
            {
                if (x < 0)
                {
                    if (step == 1) x = -1;
                    continue;
                }

                if (x >= _grid.Columns) break;
                foreach (var piece in _grid.At(x, y)) near.Try(piece);
            }
        }
    }

    /// <summary>Metres, never too many, from a place to whatever lies outside of the square of cells around its own.</summary>
    double Beyond(LonLat place, int column, int row, int ring)
    {
        var south = place.Latitude - _grid.SouthOf(row - ring);
        var north = _grid.SouthOf(row + ring + 1) - place.Latitude;
        var sides = Math.Min(place.Longitude - _grid.WestOf(column - ring), _grid.WestOf(column + ring + 1) - place.Longitude);

        // Towards a meridian at an angle λ, at latitude φ, the chord is at least 2 R sin(λ/2) cos φ of the polar side; taken with the smallest radius it is never too long.
        var width = sides >= 90 ? double.PositiveInfinity : Math.Sin(Math.Max(0, sides) * Math.PI / 180) * Math.Cos(place.Latitude * Math.PI / 180) * Wgs84.SmallestCurvatureRadiusMetres;
        return Math.Min(Math.Min(south, north) * PieceGrid.LeastMetresPerDegree, width);
    }

    /// <summary>The pieces looked at so far for one place.</summary>
    ref struct NearPieces(StreetIndex index, LonLat place, double radiusMetres)
    {
        /// <summary>Chords are worked out within 7e-9 m, and millimetres are rounded.</summary>
        const double Grain = 0.0011;

        readonly Ecef _at = Ecef.Of(place);
        readonly List<(double Least, int Piece)> _near = [];
        double _most = radiusMetres + Grain;

        public readonly LonLat Place => place;

        /// <summary>Metres; what is certainly further away can't be the nearest, or is beyond the radius.</summary>
        public readonly double WorthLooking => _most;

        public void Try(int piece)
        {
            var metres = index.ChordMetres(piece, _at, out _);
            var slack = index._slackMetres[piece] + Grain;
            if (metres - slack > _most) return;
            _near.Add((metres - slack, piece));

            // The ground is longer than the chord by about d³ / 24 R².
            _most = Math.Min(_most, (metres * (1 + (metres * metres / (20 * Wgs84.SmallestCurvatureRadiusMetres * Wgs84.SmallestCurvatureRadiusMetres)))) + slack);
        }

        public readonly Snap Best()
        {
            var (best, bestMm, bestFoot, bestShare) = (-1, (long)Math.Floor((radiusMetres * MmPerMetre) + 0.5), default(LonLat), 0.0);
            foreach (var (least, piece) in _near)
            {
                if (least > _most || piece == best) continue;
                index.ChordMetres(piece, _at, out var share);
                var foot = index.Foot(piece, share);
                var mm = Geodesic.DistanceMm(place, foot);
                if (mm > bestMm || (mm == bestMm && best >= 0 && piece > best)) continue;
                (best, bestMm, bestFoot, bestShare) = (piece, mm, foot, share);
            }

            return best < 0 ? Snap.OffNetwork : new(index._segments[best], index.AlongMm(best, bestShare), (int)bestMm, bestFoot);
        }
    }

    /// <summary>From a point to a piece's chord; where on it, as a share of it.</summary>
    double ChordMetres(int piece, Ecef at, out double share)
    {
        ref readonly var a = ref _starts[piece];
        ref readonly var b = ref _ends[piece];
        var (dx, dy, dz) = (b.X - a.X, b.Y - a.Y, b.Z - a.Z);
        var (px, py, pz) = (at.X - a.X, at.Y - a.Y, at.Z - a.Z);
        var squared = (dx * dx) + (dy * dy) + (dz * dz);
        share = squared > 0 ? Math.Clamp(((px * dx) + (py * dy) + (pz * dz)) / squared, 0, 1) : 0;
        var (x, y, z) = (px - (share * dx), py - (share * dy), pz - (share * dz));
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }

    LonLat Foot(int piece, double share)
    {
        var (from, to) = (_network.PointOf(_segments[piece], _points[piece] - 1), _network.PointOf(_segments[piece], _points[piece]));
        return share is 0 ? from : share is 1 ? to : new(from.Longitude + (share * (to.Longitude - from.Longitude)), from.Latitude + (share * (to.Latitude - from.Latitude)));
    }

    /// <summary>Along the segment: the pieces before and the share of this one, as a share of all of them, so that the segment's end is its end.</summary>
    int AlongMm(int piece, double share)
    {
        var along = _beforeMetres[piece] + (share * (_throughMetres[piece] - _beforeMetres[piece]));
        var last = piece;
        while (last + 1 < _segments.Length && _segments[last + 1] == _segments[piece]) last++;
        var length = _network.LengthMm.Span[_segments[piece]];
        return _throughMetres[last] > 0 ? (int)Math.Clamp(Math.Round(length * (along / _throughMetres[last]), MidpointRounding.AwayFromZero), 0, length) : 0;
    }
}
