using Geo.Model.Demand;
using Geo.Model.Studies;
using Geo.Space.Places;

namespace Geo.Store.Tables;

/// <summary>Columns of places with head counts as they grow. Where their number is known beforehand nothing is copied: five million rows are 175 MB.</summary>
sealed class PopulationColumns(int expected, bool hasClasses, bool hasCodes)
{
    long[] _ids = new long[expected];
    double[] _longitudes = new double[expected];
    double[] _latitudes = new double[expected];
    long[] _millionths = new long[expected];
    UrbanRural[] _classes = new UrbanRural[hasClasses ? expected : 0];
    short[] _codes = new short[hasCodes ? expected : 0];
    int _count;

    public void Add(long id, LonLat place, long millionths, byte urbanRural, short code)
    {
        if (_count == _ids.Length) Resize(Math.Max(1024, checked(_count * 2)));
        _ids[_count] = id;
        _longitudes[_count] = place.Longitude;
        _latitudes[_count] = place.Latitude;
        _millionths[_count] = millionths;
        if (hasClasses) _classes[_count] = (UrbanRural)urbanRural;
        if (hasCodes) _codes[_count] = code;
        _count++;
    }

    /// <summary>The columns, cut to their length. Nothing may be added afterwards.</summary>
    public PopulationInput Whole()
    {
        if (_count != _ids.Length) Resize(_count);
        return new()
        {
            Ids = _ids,
            Longitudes = _longitudes,
            Latitudes = _latitudes,
            Millionths = _millionths,
            Classes = hasClasses ? _classes : null,
            StatisticalCodes = hasCodes ? _codes : null,
        };
    }

    void Resize(int length)
    {
        Array.Resize(ref _ids, length);
        Array.Resize(ref _longitudes, length);
        Array.Resize(ref _latitudes, length);
        Array.Resize(ref _millionths, length);
        if (hasClasses) Array.Resize(ref _classes, length);
        if (hasCodes) Array.Resize(ref _codes, length);
    }
}
