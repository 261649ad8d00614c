using Geo.Model.Demand;

namespace Geo.Analyse.Placing;

/// <summary>Demand points while they are being placed: columns of equal length, ascending ids.</summary>
sealed class DemandDraft(int capacity)
{
    public List<long> Ids { get; } = new(capacity);

    public List<double> Longitudes { get; } = new(capacity);

    public List<double> Latitudes { get; } = new(capacity);

    public List<long> Millionths { get; } = new(capacity);

    public List<int> Units { get; } = new(capacity);

    /// <summary>The class the input states for the row; unclassified where it states none.</summary>
    public List<UrbanRural> Stated { get; } = new(capacity);

    /// <summary>The statistical code the input states for the row; 0 where it states none.</summary>
    public List<short> Codes { get; } = new(capacity);

    public int Count => Ids.Count;

    public void Add(long id, double longitude, double latitude, long millionths, int unit, UrbanRural stated, short code)
    {
        Ids.Add(id);
        Longitudes.Add(longitude);
        Latitudes.Add(latitude);
        Millionths.Add(millionths);
        Units.Add(unit);
        Stated.Add(stated);
        Codes.Add(code);
    }
}
