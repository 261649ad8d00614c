using Geo.Model.Studies;

namespace Geo.Import.Rasters;

/// <summary>The columns of a population while they grow.</summary>
sealed class PopulationColumns
{
    readonly GrowingColumn<long> _ids = new();
    readonly GrowingColumn<double> _longitudes = new();
    readonly GrowingColumn<double> _latitudes = new();
    readonly GrowingColumn<long> _millionths = new();

    public int Count => _ids.Count;

    public void Add(long id, double longitude, double latitude, long millionths)
    {
        _ids.Add(id);
        _longitudes.Add(longitude);
        _latitudes.Add(latitude);
        _millionths.Add(millionths);
    }

    /// <summary>The rows added; the columns are empty afterwards.</summary>
    public PopulationInput HandOver() => new()
    {
        Ids = _ids.HandOver(),
        Longitudes = _longitudes.HandOver(),
        Latitudes = _latitudes.HandOver(),
        Millionths = _millionths.HandOver(),
    };
}
