using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Import.Streets;

/// <summary>Points of lines as nodes: those at one place, to a ten-millionth of a degree, are one.</summary>
sealed class LineNodes
{
    const double StepsPerDegree = 1e7;
    const double MetresPerStep = 0.0111;

    readonly Dictionary<(int, int), int> _known = [];
    readonly List<(int Longitude, int Latitude)> _places = [];

    public int Of(LonLat place)
    {
        var key = ((int)Math.Round(place.Longitude * StepsPerDegree), (int)Math.Round(place.Latitude * StepsPerDegree));
        if (_known.TryGetValue(key, out var node)) return node;
        _known.Add(key, _places.Count);
        _places.Add(key);
        return _places.Count - 1;
    }

    public StreetNodes Places()
    {
        var nodes = new StreetNodes(_places.Count);
        for (var node = 0; node < _places.Count; node++) nodes.Place(node, _places[node].Longitude, _places[node].Latitude);
        return nodes;
    }

    /// <summary>Joins ends of lines that lie within a distance of each other; nothing else is joined.</summary>
    /// <returns>How many were joined to another.</returns>
    public int Join(NodeUnion union, IEnumerable<int> ends, Metres tolerance)
    {
        if (tolerance.Value == 0) return 0;
        var (joined, cells, size) = (0, new Dictionary<(int, int), List<int>>(), Math.Max(1, tolerance.Value / MetresPerStep));
        foreach (var end in ends.Distinct().Order())
        {
            var (longitude, latitude) = _places[end];
            var wide = size / Math.Max(0.01, Math.Cos(latitude / StepsPerDegree * Math.PI / 180) * 0.99);
            var (column, row) = ((int)Math.Floor(longitude / wide), (int)Math.Floor(latitude / size));
            for (var x = column - 2; x <= column + 2; x++)
            {
                for (var y = row - 1; y <= row + 1; y++)
                {
                    foreach (var other in cells.GetValueOrDefault((x, y), []))
                    {
                        if (Geodesic.InverseMetres(PlaceOf(end), PlaceOf(other)) <= tolerance.Value && union.Join(end, other)) joined++;
                    }
                }
            }

            if (!cells.TryGetValue((column, row), out var list)) cells.Add((column, row), list = []);
            list.Add(end);
        }

        return joined;
    }

    LonLat PlaceOf(int node) => new(_places[node].Longitude / StepsPerDegree, _places[node].Latitude / StepsPerDegree);
}
