using Geo.Import.Rasters;
using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Space.Places;

namespace Geo.Import.Roles;

/// <summary>Population points while they are read: columns that grow, sorted by id at the end.</summary>
sealed class PointColumns(bool hasClasses, bool hasCodes)
{
    readonly GrowingColumn<long> _ids = new();
    readonly GrowingColumn<double> _longitudes = new();
    readonly GrowingColumn<double> _latitudes = new();
    readonly GrowingColumn<long> _millionths = new();
    readonly GrowingColumn<UrbanRural> _classes = new();
    readonly GrowingColumn<short> _codes = new();

    public void Add(long id, LonLat place, long millionths, UrbanRural stated, short code)
    {
        _ids.Add(id);
        _longitudes.Add(place.Longitude);
        _latitudes.Add(place.Latitude);
        _millionths.Add(millionths);
        if (hasClasses) _classes.Add(stated);
        if (hasCodes) _codes.Add(code);
    }

    /// <summary>The rows added; the columns are empty afterwards, one after the other, so that nothing is held twice.</summary>
    public PopulationInput HandOver()
    {
        var ids = _ids.HandOver();
        var order = Order(ids);
        return new()
        {
            Ids = In(order, ids),
            Longitudes = In(order, _longitudes.HandOver()),
            Latitudes = In(order, _latitudes.HandOver()),
            Millionths = In(order, _millionths.HandOver()),
            Classes = hasClasses ? In(order, _classes.HandOver()) : null,
            StatisticalCodes = hasCodes ? In(order, _codes.HandOver()) : null,
        };
    }

    /// <summary>Rows in ascending order of id; null where they are so already.</summary>
    static int[]? Order(long[] ids)
    {
        var isAscending = true;
        for (var row = 1; row < ids.Length && isAscending; row++) isAscending = ids[row - 1] < ids[row];
        if (isAscending) return null;
        var rows = new int[ids.Length];
        for (var row = 0; row < rows.Length; row++) rows[row] = row;
        ids.AsSpan().ToArray().AsSpan().Sort(rows.AsSpan());
        return rows;
    }

    static T[] In<T>(int[]? order, T[] column)
    {
        if (order is null) return column;
        var sorted = new T[order.Length];
        for (var row = 0; row < sorted.Length; row++) sorted[row] = column[order[row]];
        return sorted;
    }
}
