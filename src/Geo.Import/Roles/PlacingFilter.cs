using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>Moves every vertex of a geometry to WGS 84 and stops at the first that can't be meant.</summary>
sealed class PlacingFilter(Placing placing) : IEntireCoordinateSequenceFilter
{
    public FaultCode? Fault { get; private set; }

    /// <summary>What the vertex at fault is to be compared with.</summary>
    public string Hint { get; private set; } = "";

    public bool Done => Fault is not null;

    public bool GeometryChanged => true;

    public void Filter(CoordinateSequence sequence)
    {
        for (var at = 0; at < sequence.Count && Fault is null; at++)
        {
            var (x, y) = (sequence.GetX(at), sequence.GetY(at));
            Fault = placing.TryPlace(x, y, out var place);
            if (Fault is not null) Hint = placing.HintOf(x, y);
            sequence.SetX(at, place.Longitude);
            sequence.SetY(at, place.Latitude);
        }
    }
}
