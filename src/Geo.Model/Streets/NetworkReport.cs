namespace Geo.Model.Streets;

/// <summary>What a road file held and what became of it: streets read = accepted + repaired + rejected, and so of turn restrictions.</summary>
public sealed record NetworkReport
{
    /// <summary>As the user named it.</summary>
    public required string File { get; init; }

    /// <summary><c>osm.pbf</c>, <c>osm</c>, or the format of a line layer.</summary>
    public required string Format { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Nodes in the file; 0 where the format has none.</summary>
    public long NodesRead { get; init; }

    /// <summary>Ways or rows in the file, streets or not.</summary>
    public required long WaysRead { get; init; }

    public long RelationsRead { get; init; }

    /// <summary>Ways that say of themselves that they are a street or a ferry.</summary>
    public required long StreetsRead { get; init; }

    public required long StreetsAccepted { get; init; }

    /// <summary>Taken after a repair that is tallied.</summary>
    public required long StreetsRepaired { get; init; }

    public required long StreetsRejected { get; init; }

    public long RestrictionsRead { get; init; }

    public long RestrictionsAccepted { get; init; }

    public long RestrictionsRejected { get; init; }

    /// <summary>Nodes on accepted streets.</summary>
    public long StreetNodes { get; init; }

    /// <summary>Stretches between neighbouring nodes of accepted streets: what the bends of every segment are counted by.</summary>
    public long Pieces { get; init; }

    /// <summary>In the order of <see cref="StreetIssue"/>; only what occurred.</summary>
    public required IReadOnlyList<StreetTally> Tallies { get; init; }

    /// <summary>How often an issue occurred.</summary>
    public long CountOf(StreetIssue issue) => Tallies.FirstOrDefault(tally => tally.Issue == issue)?.Count ?? 0;
}
