using System.Globalization;
using Geo.Import.Angles;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Space.Places;

namespace Geo.Import.Roles;

/// <summary>Both coordinates in one cell of a table: in an order the study states, or in the one that the rows leave possible.</summary>
/// <remarks>
/// Columns of the name lon_lat or lat_lon say their order, a column of coordinates does not (经纬度 is written either way): there every row votes that can be a place in one order only, by the
/// range of the coordinate system and by the box of the study's units. Unless nearly all agree, the order is asked for, never guessed.
/// </remarks>
sealed class CoordinatePair
{
    /// <summary>So many votes for one order outweigh one for the other: that row is then the one that is wrong.</summary>
    const int Clear = 20;

    readonly bool _isLatitudeFirst;

    CoordinatePair(Field field, bool isLatitudeFirst) => (Field, _isLatitudeFirst) = (field, isLatitudeFirst);

    public Field Field { get; }

    /// <summary>The order found, worth saying; null where it was stated.</summary>
    public RowFlaw? Remark { get; private init; }

    /// <summary>Null where the source has no such column, or columns for each coordinate and the study does not map this one.</summary>
    /// <exception cref="BadInputException">The order can't be told.</exception>
    public static CoordinatePair? Of(SourceReading reading)
    {
        var cells = reading.Cells;
        if (reading.Rows.HasGeometry) return null;
        var field = cells.Has(Field.LonLat) ? Field.LonLat : cells.Has(Field.LatLon) ? Field.LatLon : Field.Coordinates;
        var isMapped = reading.Source.Columns.ContainsKey(FieldNames.Of(field));
        if (!cells.Has(field) || (!isMapped && cells.Has(Field.Longitude) && cells.Has(Field.Latitude))) return null;
        return field == Field.Coordinates ? ByEvidence(reading) : new(field, field == Field.LatLon);
    }

    /// <summary>Where the current row lies. A row whose cell is no pair, or no place, is closed as rejected.</summary>
    public PlaceOutcome Place(SourceReading reading, out LonLat place)
    {
        place = default;
        var columns = reading.Columns;
        if (NumberCell.IsNothing(columns.Cell(Field))) return PlaceOutcome.Unlocated;
        var text = columns.Text(Field);
        if (!AnglePair.TryParse(text, out var pair) || (reading.Placing.IsProjected && !pair.IsPlain))
        {
            reading.Cells.Refuse(Angle.IsMeant(text) ? FaultCode.AngleInvalid : FaultCode.CoordinatesNotNumbers, Field);
            return PlaceOutcome.Closed;
        }

        if (pair.IsContradictory)
        {
            reading.Cells.Refuse(FaultCode.AngleOnWrongAxis, Field);
            return PlaceOutcome.Closed;
        }

        var (x, y) = pair.IsLatitudeFirst ?? _isLatitudeFirst ? (pair.Second, pair.First) : (pair.First, pair.Second);
        if (!pair.IsPlain) reading.Ledger.Repair(FaultCode.AngleConverted, columns.NameOf(Field), text, $"{x}, {y}");
        if (reading.Placing.TryPlace(x.Degrees, y.Degrees, out place) is not { } fault) return PlaceOutcome.Located;
        reading.Ledger.Reject(fault, columns.NameOf(Field), text, reading.Placing.HintOf(x.Degrees, y.Degrees));
        return PlaceOutcome.Closed;
    }

    /// <summary>The current row's numbers, longitude or easting first; not-a-number where its cell is no pair.</summary>
    public (double X, double Y) Numbers(SourceReading reading)
    {
        if (!AnglePair.TryParse(reading.Columns.Text(Field), out var pair) || pair.IsContradictory) return (double.NaN, double.NaN);
        return pair.IsLatitudeFirst ?? _isLatitudeFirst ? (pair.Second.Degrees, pair.First.Degrees) : (pair.First.Degrees, pair.Second.Degrees);
    }

    static CoordinatePair ByEvidence(SourceReading reading)
    {
        var (longitudeFirst, latitudeFirst, either) = (0L, 0L, 0L);
        while (reading.Next())
        {
            if (!AnglePair.TryParse(reading.Columns.Text(Field.Coordinates), out var pair) || pair.IsLatitudeFirst is not null || pair.IsContradictory) continue;
            var isLonLat = reading.Placing.TryPlace(pair.First.Degrees, pair.Second.Degrees, out _) is null;
            var isLatLon = reading.Placing.TryPlace(pair.Second.Degrees, pair.First.Degrees, out _) is null;
            if (isLonLat && isLatLon) either++;
            else if (isLonLat) longitudeFirst++;
            else if (isLatLon) latitudeFirst++;
        }

        reading.Restart();
        var column = reading.Columns.NameOf(Field.Coordinates);
        if (longitudeFirst + latitudeFirst + either == 0) return new(Field.Coordinates, false);
        var isLatitudeFirst = latitudeFirst > longitudeFirst;
        var (most, least) = (Math.Max(longitudeFirst, latitudeFirst), Math.Min(longitudeFirst, latitudeFirst));
        if (most == 0 || most < least * Clear)
        {
            var counts = string.Create(CultureInfo.InvariantCulture, $"lon, lat: {longitudeFirst}; lat, lon: {latitudeFirst}; ?: {either}");
            throw new BadInputException(new Fault(FaultCode.CoordinateOrderUnclear, reading.Source.Path, 0, column, counts, $"{{lon_lat: {column}}}, {{lat_lon: {column}}}"));
        }

        return new(Field.Coordinates, isLatitudeFirst)
        {
            Remark = new(FaultCode.CoordinateOrder, column, isLatitudeFirst ? "lat, lon" : "lon, lat", most.ToString(CultureInfo.InvariantCulture)),
        };
    }
}
