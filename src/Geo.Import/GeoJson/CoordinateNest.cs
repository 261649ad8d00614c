using System.Text.Json;
using Geo.Import.Tables;
using NetTopologySuite.Geometries;

namespace Geo.Import.GeoJson;

/// <summary>The nested arrays of a "coordinates" member, read without knowing the geometry's type: it may stand after them.</summary>
/// <remarks>Third and further numbers of a position are read over. Empty arrays hold nothing and fit everywhere.</remarks>
sealed class CoordinateNest
{
    const int Empty = -1;

    /// <summary>All positions in file order.</summary>
    public List<Coordinate> Positions { get; } = [];

    /// <summary>For each array of positions, the count of positions up to its end.</summary>
    public List<int> LineEnds { get; } = [];

    /// <summary>For each array of such arrays, the count of lines up to its end.</summary>
    public List<int> PolygonEnds { get; } = [];

    /// <summary>0 a position, 1 an array of positions, 2 of lines, 3 of polygons; −1 where nothing stands in it.</summary>
    public int Height { get; private set; } = Empty;

    /// <summary>What stands where a number should; null where nothing is wrong.</summary>
    public string? NotANumber { get; private set; }

    /// <summary>Whether there are more positions than a geometry may have; they are not kept.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Whether levels are mixed or too many.</summary>
    public bool IsUneven { get; private set; }

    /// <param name="reader">On the start of the array; left on its end.</param>
    public void Read(ref Utf8JsonReader reader) => Height = Level(ref reader);

    int Level(ref Utf8JsonReader reader)
    {
        var height = Empty;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                var child = Level(ref reader);
                if (child == Empty) continue;
                if (height != Empty && height != child + 1) IsUneven = true;
                height = child + 1;
            }
            else if (height == Empty)
            {
                ReadPosition(ref reader);
                return 0;
            }
            else
            {
                IsUneven = true;
                reader.Skip();
            }
        }

        if (height == 1) LineEnds.Add(Positions.Count);
        if (height == 2) PolygonEnds.Add(LineEnds.Count);
        IsUneven |= height > 3;
        return height;
    }

    void ReadPosition(ref Utf8JsonReader reader)
    {
        var (x, y, count) = (double.NaN, double.NaN, 0);
        for (; reader.TokenType != JsonTokenType.EndArray; reader.Read(), count++)
        {
            var number = double.NaN;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject) reader.Skip();
            else if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value)) number = value;
            if (count == 0) x = number;
            if (count == 1) y = number;
            if (count < 2 && !double.IsFinite(number)) NotANumber ??= reader.TokenType.ToString();
        }

        if (count < 2) NotANumber ??= $"{count}";
        if (Positions.Count < GeometrySize.MostVertices) Positions.Add(new Coordinate(x, y));
        else IsTooLarge = true;
    }
}
