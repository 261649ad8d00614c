namespace Geo.Import.Coordinates;

/// <summary>Rows of a source as numbers: what stands in its columns of coordinates, and which unit each row names. Columns of equal length.</summary>
sealed class CoordinateSample
{
    /// <summary>Lines or numbers of the rows.</summary>
    public required long[] Rows { get; init; }

    /// <summary>Index of the unit that each row names; −1 where it names none whose ground is known.</summary>
    public required int[] Units { get; init; }

    /// <summary>The column that names units; empty where none does.</summary>
    public required string NamedBy { get; init; }

    /// <summary>Pairs of coordinates, the one that is read first.</summary>
    public required IReadOnlyList<SampledPair> Pairs { get; init; }

    /// <summary>Every so-manieth row of the source is here.</summary>
    public required int Stride { get; init; }
}

/// <summary>The numbers of one pair of columns; not-a-number where a row has none.</summary>
/// <param name="YColumn">Empty for a geometry.</param>
sealed record SampledPair(string XColumn, string YColumn, double[] X, double[] Y);
