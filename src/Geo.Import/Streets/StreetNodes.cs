using Geo.Model.Travel;

namespace Geo.Import.Streets;

/// <summary>Where the points of streets lie, in ten-millionths of a degree, and what can't pass at them.</summary>
sealed class StreetNodes
{
    /// <summary>Stands for a longitude that is not known.</summary>
    public const int Missing = int.MinValue;

    readonly int[] _longitudes;
    readonly int[] _latitudes;

    public StreetNodes(int count)
    {
        (_longitudes, _latitudes) = (new int[count], new int[count]);
        Array.Fill(_longitudes, Missing);
    }

    public int Count => _longitudes.Length;

    public ReadOnlySpan<int> Longitudes => _longitudes;

    public ReadOnlySpan<int> Latitudes => _latitudes;

    /// <summary>By node, in no order.</summary>
    public Dictionary<int, TravelModes> Barriers { get; } = [];

    public bool IsMissing(int node) => _longitudes[node] == Missing;

    public void Place(int node, int longitude, int latitude) => (_longitudes[node], _latitudes[node]) = (longitude, latitude);

    public bool AreAtOnePlace(int a, int b) => _longitudes[a] == _longitudes[b] && _latitudes[a] == _latitudes[b];
}
