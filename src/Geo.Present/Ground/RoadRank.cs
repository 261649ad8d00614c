namespace Geo.Present.Ground;

/// <summary>Lines of roads of one rank, in the file's order: where a street goes on, a line begins at the place where the one before it ends.</summary>
/// <param name="first">[lines + 1]: the first point of each line.</param>
/// <param name="longitudes">[points]: ten-millionths of a degree.</param>
/// <param name="latitudes">[points]: ten-millionths of a degree.</param>
public sealed class RoadRank(int rank, int[] first, int[] longitudes, int[] latitudes)
{
    public int Rank { get; } = rank;

    public int Count => first.Length - 1;

    public ReadOnlySpan<int> LongitudesOf(int line) => longitudes.AsSpan(first[line]..first[line + 1]);

    public ReadOnlySpan<int> LatitudesOf(int line) => latitudes.AsSpan(first[line]..first[line + 1]);
}
