using Geo.Model.Studies;

namespace Geo.Import.Rasters;

/// <summary>The columns of a population while they grow.</summary>
sealed class PopulationColumns
{
    long[] _ids = new long[4096];
    double[] _longitudes = new double[4096];
    double[] _latitudes = new double[4096];
    long[] _millionths = new long[4096];

    public int Count { get; private set; }

    public void Add(long id, double longitude, double latitude, long millionths)
    {
        if (Count == _ids.Length) Resize(Count * 2);
        (_ids[Count], _longitudes[Count], _latitudes[Count], _millionths[Count]) = (id, longitude, latitude, millionths);
        Count++;
    }

    /// <summary>The rows added; the columns are handed over and nothing may be added afterwards.</summary>
    public PopulationInput HandOver()
    {
        Resize(Count);
        return new() { Ids = _ids, Longitudes = _longitudes, Latitudes = _latitudes, Millionths = _millionths };
    }

    void Resize(int length)
    {
        Array.Resize(ref _ids, length);
        Array.Resize(ref _longitudes, length);
        Array.Resize(ref _latitudes, length);
        Array.Resize(ref _millionths, length);
    }
}
