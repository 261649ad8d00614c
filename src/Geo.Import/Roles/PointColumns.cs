using System.Runtime.InteropServices;
using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Space.Places;

namespace Geo.Import.Roles;

/// <summary>Population points while they are read: columns that grow, sorted by id at the end.</summary>
sealed class PointColumns(bool hasClasses, bool hasCodes)
{
    readonly List<long> _ids = [];
    readonly List<double> _longitudes = [];
    readonly List<double> _latitudes = [];
    readonly List<long> _millionths = [];
    readonly List<UrbanRural> _classes = [];
    readonly List<short> _codes = [];

    public void Add(long id, LonLat place, long millionths, UrbanRural stated, short code)
    {
        _ids.Add(id);
        _longitudes.Add(place.Longitude);
        _latitudes.Add(place.Latitude);
        _millionths.Add(millionths);
        if (hasClasses) _classes.Add(stated);
        if (hasCodes) _codes.Add(code);
    }

    public PopulationInput ToInput()
    {
        var order = Order();
        return new()
        {
            Ids = In(order, _ids),
            Longitudes = In(order, _longitudes),
            Latitudes = In(order, _latitudes),
            Millionths = In(order, _millionths),
            Classes = hasClasses ? In(order, _classes) : null,
            StatisticalCodes = hasCodes ? In(order, _codes) : null,
        };
    }

    /// <summary>Rows in ascending order of id; null where they are so already.</summary>
    int[]? Order()
    {
        var isAscending = true;
        for (var row = 1; row < _ids.Count && isAscending; row++) isAscending = _ids[row - 1] < _ids[row];
        if (isAscending) return null;
        var rows = new int[_ids.Count];
        for (var row = 0; row < rows.Length; row++) rows[row] = row;
        CollectionsMarshal.AsSpan(_ids).ToArray().AsSpan().Sort(rows.AsSpan());
        return rows;
    }

    static T[] In<T>(int[]? order, List<T> column)
    {
        if (order is null) return [.. column];
        var sorted = new T[order.Length];
        for (var row = 0; row < sorted.Length; row++) sorted[row] = column[order[row]];
        return sorted;
    }
}
