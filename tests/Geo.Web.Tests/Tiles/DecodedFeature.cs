namespace Geo.Web.Tests.Tiles;

/// <param name="Type">1 point, 3 polygon.</param>
/// <param name="Parts">In cells of the tile; a ring without its first place repeated.</param>
sealed record DecodedFeature(long Id, int Type, IReadOnlyDictionary<string, object> Properties, IReadOnlyList<List<(int X, int Y)>> Parts)
{
    public double Number(string name) => (double)Properties[name];

    /// <summary>Everything but its shape, to be compared.</summary>
    public string Line => $"{Id} {Type} {string.Join(' ', Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => FormattableString.Invariant($"{pair.Key}={pair.Value}")))}";

    /// <summary>Square cells; rings clockwise as seen (rows go down) are positive, holes negative.</summary>
    public double Area => Parts.Sum(ring => ring.Zip(ring.Skip(1).Append(ring[0]), (one, next) => ((double)one.X * next.Y) - ((double)next.X * one.Y)).Sum() / 2);
}
