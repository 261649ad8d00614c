using Geo.Model.Tiles;
using Geo.Space.Tiles;

namespace Geo.Present.Tiles;

/// <summary>One layer of a vector tile: its features, and each key and value once. Source: Mapbox Vector Tile Specification 2.1.</summary>
/// <param name="columns">Every feature's properties are rows of these.</param>
sealed class TileLayerWriter(string name, IReadOnlyList<TileColumn> columns)
{
    const int Point = 1;
    const int Polygon = 3;
    const int MoveTo = 1;
    const int LineTo = 2;
    const int ClosePath = 7;

    readonly ProtoBuffer _features = new();
    readonly ProtoBuffer _values = new();
    readonly ProtoBuffer _feature = new();
    readonly ProtoBuffer _tags = new();
    readonly ProtoBuffer _geometry = new();
    readonly ProtoBuffer _value = new();
    readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    readonly Dictionary<(int Field, long Bits), int> _numbers = [];
    int _x;
    int _y;

    public int Count { get; private set; }

    int ValueCount => _texts.Count + _numbers.Count;

    /// <param name="x">From the tile's western edge, in cells.</param>
    /// <param name="y">From its northern edge.</param>
    public void AddPoint(long id, int row, int x, int y)
    {
        Begin();
        Command(MoveTo, 1);
        Step(x, y);
        End(id, row, Point);
    }

    /// <param name="rings">x, y, x, y, … without the first place repeated; each outer ring clockwise as seen, its holes after it and the other way round.</param>
    public void AddPolygon(long id, int row, IEnumerable<int[]> rings)
    {
        Begin();
        foreach (var ring in rings)
        {
            Command(MoveTo, 1);
            Step(ring[0], ring[1]);
            Command(LineTo, (ring.Length / 2) - 1);
            for (var at = 2; at < ring.Length; at += 2) Step(ring[at], ring[at + 1]);
            Command(ClosePath, 1);
        }

        End(id, row, Polygon);
    }

    /// <summary>The layer as a field of its tile; a layer without features is left out.</summary>
    public void WriteTo(ProtoBuffer tile)
    {
        if (Count == 0) return;
        var layer = new ProtoBuffer();
        layer.WriteField(15, 2UL);
        layer.WriteField(1, name);
        layer.WriteFields(_features.Written);
        foreach (var column in columns) layer.WriteField(3, column.Name);
        layer.WriteFields(_values.Written);
        layer.WriteField(5, WorldGrid.TileCells);
        tile.WriteField(3, layer.Written);
    }

    void Begin()
    {
        _tags.Clear();
        _geometry.Clear();
        (_x, _y) = (0, 0);
    }

    void End(long id, int row, int type)
    {
        for (var key = 0; key < columns.Count; key++)
        {
            if (ValueOf(columns[key], row) is not (>= 0 and var value)) continue;
            _tags.WriteVarint((ulong)key);
            _tags.WriteVarint((ulong)value);
        }

        _feature.Clear();
        // The format knows no negative ids.
        if (id >= 0) _feature.WriteField(1, (ulong)id);
        _feature.WriteField(2, _tags.Written);
        _feature.WriteField(3, (ulong)type);
        _feature.WriteField(4, _geometry.Written);
        _features.WriteField(2, _feature.Written);
        Count++;
    }

    void Command(int command, int count) => _geometry.WriteVarint((ulong)((count << 3) | command));

    void Step(int x, int y)
    {
        _geometry.WriteZigZag(x - _x);
        _geometry.WriteZigZag(y - _y);
        (_x, _y) = (x, y);
    }

    /// <summary>Where a row's value stands among the layer's values; −1 where it has none.</summary>
    int ValueOf(TileColumn column, int row)
    {
        switch (column)
        {
            case WholeColumn whole:
                var number = whole.Values[row];
                return number == WholeColumn.None ? -1 : number >= 0 ? Number(5, number) : Number(4, number);
            case PeopleColumn people:
                return Number(3, BitConverter.DoubleToInt64Bits(people.Millionths[row] / 1e6));
            case TextColumn text:
                return text.Codes[row] is >= 0 and var code ? Text(text.Words[code]) : -1;
            case FlagColumn flag:
                return flag.Values[row] is { } yes ? Number(7, yes ? 1 : 0) : -1;
            default:
                throw new ArgumentOutOfRangeException(nameof(column), column.GetType().Name, "A kind of column without a value in tiles.");
        }
    }

    int Text(string text)
    {
        if (_texts.TryGetValue(text, out var known)) return known;
        _value.Clear();
        _value.WriteField(1, text);
        var index = ValueCount;
        _values.WriteField(4, _value.Written);
        _texts.Add(text, index);
        return index;
    }

    /// <param name="field">Of the message Value: 3 double, 4 negative whole, 5 whole, 7 yes or no.</param>
    int Number(int field, long bits)
    {
        if (_numbers.TryGetValue((field, bits), out var known)) return known;
        _value.Clear();
        if (field == 3) _value.WriteField(3, BitConverter.Int64BitsToDouble(bits));
        else _value.WriteField(field, unchecked((ulong)bits));
        var index = ValueCount;
        _values.WriteField(4, _value.Written);
        _numbers.Add((field, bits), index);
        return index;
    }
}
