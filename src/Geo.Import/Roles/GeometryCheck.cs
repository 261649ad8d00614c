using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace Geo.Import.Roles;

/// <summary>Geometries are taken valid or not at all; polygons that cross themselves a little are repaired, and said so.</summary>
static class GeometryCheck
{
    /// <summary>The current row's geometry in WGS 84, valid; null where the row has been closed as rejected.</summary>
    public static Geometry? ToWgs84(SourceReading reading, Geometry geometry)
    {
        var ledger = reading.Ledger;
        if (geometry.IsEmpty)
        {
            ledger.Reject(FaultCode.GeometryEmpty, "geometry", geometry.GeometryType);
            return null;
        }

        if (GeometrySize.Of(geometry) is { } size)
        {
            ledger.Reject(FaultCode.GeometryTooLarge, "geometry", size, GeometrySize.Bound);
            return null;
        }

        if (reading.Placing.TryPlace(geometry, out var placed, out var hint) is { } fault)
        {
            ledger.Reject(fault, "geometry", geometry.GeometryType, hint);
            return null;
        }

        if (reading.Rows.RingWasClosed) ledger.Repair(FaultCode.RingClosed, "geometry", geometry.GeometryType);
        return placed is IPolygonal ? Valid(reading, placed) : placed;
    }

    static Geometry? Valid(SourceReading reading, Geometry polygon)
    {
        if (!CrossingBudget.AllowsJudging(polygon))
        {
            reading.Ledger.Reject(FaultCode.GeometryTooLarge, "geometry", $"{polygon.NumPoints}", GeometrySize.Bound);
            return null;
        }

        var check = new IsValidOp(polygon);
        if (check.ValidationError is not { } error) return polygon;
        var what = $"{error.ErrorType} {FormattableString.Invariant($"{error.Coordinate?.X:0.000000} {error.Coordinate?.Y:0.000000}")}";
        var repaired = CrossingBudget.Allows(polygon) ? Repaired(polygon) : null;
        if (repaired is IPolygonal && !repaired.IsEmpty)
        {
            repaired.SRID = polygon.SRID;
            reading.Ledger.Repair(FaultCode.GeometryRepaired, "geometry", what);
            return repaired;
        }

        reading.Ledger.Reject(FaultCode.GeometryInvalid, "geometry", what);
        return null;
    }

    // The repair computes crossings anew and stumbles over ordinates of 1e-300 and the like: what it can't do is not repaired.
    static Geometry? Repaired(Geometry polygon)
    {
        try
        {
            return GeometryFixer.Fix(polygon);
        }
        catch (Exception failure) when (failure is ArgumentException or TopologyException or InvalidOperationException or ArithmeticException)
        {
            return null;
        }
    }
}
