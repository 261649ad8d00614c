namespace Geo.Present.Maps;

/// <summary>What a map of one standard says, as data: everything in WGS 84 degrees and in words. How it is drawn is another's business.</summary>
public sealed record MapContent
{
    public required string Standard { get; init; }

    /// <summary>Place and rule.</summary>
    public required string Title { get; init; }

    /// <summary>Standard, limit and clause.</summary>
    public required string Rule { get; init; }

    /// <summary>The finding in one line, in three pieces: words before the number, the number, words after it.</summary>
    public required (string Before, string Figure, string After) Finding { get; init; }

    /// <summary>Drawn in this order; the legend lists those that have a <see cref="MapLayer.Legend"/>, last first.</summary>
    public required IReadOnlyList<MapLayer> Layers { get; init; }

    /// <summary>In order of importance.</summary>
    public required IReadOnlyList<MapLabel> Labels { get; init; }

    /// <summary>The largest gap areas in words, by rank: the numbers on the map are explained here.</summary>
    public required IReadOnlyList<GapEntry> Gaps { get; init; }

    public required MapWords Words { get; init; }

    /// <summary>Assumption, sources, date, projection: lines under the map.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>审图号; null leaves its place empty.</summary>
    public string? Approval { get; init; }

    /// <summary>密级; null for none.</summary>
    public string? Secrecy { get; init; }

    /// <summary>示例数据 / sample data; null where the data is real.</summary>
    public string? SampleMark { get; init; }
}

/// <summary>A gap area named in the list beside the map.</summary>
/// <param name="People">As printed; empty where the list has one figure each.</param>
/// <param name="Beyond">Kilometres beyond the limit, as printed.</param>
public sealed record GapEntry(int Rank, string Unit, string People, string Beyond);

/// <summary>Words of the sheet itself, in the map's language.</summary>
public sealed record MapWords(
    string Legend, string GapList, string GapListPeople, string GapListBeyond, string MoreGaps, string NumberedUnits, string North, string Kilometres, string Approval, string People, string Language);
