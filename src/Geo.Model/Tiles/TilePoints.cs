namespace Geo.Model.Tiles;

/// <summary>Places as tiles show them, sorted so that the places of any tile stand together.</summary>
public sealed record TilePoints
{
    /// <summary>Ascending numbers along the curve of <see cref="Space.Tiles.WorldGrid"/>: the places of a tile are those from its first number to its last.</summary>
    public required long[] Along { get; init; }

    /// <summary>For each place its row in <see cref="Ids"/> and <see cref="Columns"/>.</summary>
    public required int[] Rows { get; init; }

    /// <summary>Not negative, unique.</summary>
    public required long[] Ids { get; init; }

    public required IReadOnlyList<TileColumn> Columns { get; init; }

    public int Count => Along.Length;

    /// <summary>Where the places from one number to another begin and end in <see cref="Along"/>.</summary>
    public (int Start, int End) Between(long first, long last) => (FirstFrom(first), FirstFrom(last + 1));

    int FirstFrom(long along)
    {
        var at = Array.BinarySearch(Along, along);
        if (at < 0) return ~at;
        while (at > 0 && Along[at - 1] == along) at--;
        return at;
    }
}
