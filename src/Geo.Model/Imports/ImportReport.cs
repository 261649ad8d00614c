using Geo.Model.Studies;

namespace Geo.Model.Imports;

/// <summary>What became of every row of one source: rows read = accepted + repaired + rejected, always.</summary>
public sealed record ImportReport
{
    public required SourceRole Role { get; init; }

    /// <summary>As the study names it.</summary>
    public required string File { get; init; }

    /// <summary>The format it was read as.</summary>
    public required string Format { get; init; }

    /// <summary><c>utf-8</c>, <c>gb18030</c>, …: how its texts were read; null where the format leaves no choice.</summary>
    public string? Encoding { get; init; }

    /// <summary>The coordinate system it was read in, and whether the study, the file or nobody declared it.</summary>
    public required string Crs { get; init; }

    public CrsOrigin CrsOrigin { get; init; }

    /// <summary>What holding its places against the boundaries of the units says of that system; null where it was not asked.</summary>
    public CoordinateEvidence? Coordinates { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required long Read { get; init; }

    /// <summary>Taken as they are.</summary>
    public required long Accepted { get; init; }

    /// <summary>Taken after a repair that is listed.</summary>
    public required long Repaired { get; init; }

    /// <summary>Not taken; each is in <see cref="RejectedRows"/> in full (of a raster the first million) and, the first 1,000 of each code, in <see cref="Rejections"/>.</summary>
    public required long Rejected { get; init; }

    /// <summary>Rows the filter or the clip left out on the user's word: they are not counted as read.</summary>
    public long LeftOut { get; init; }

    /// <summary>Why rows were rejected, the first 1,000 of each code.</summary>
    public IReadOnlyList<Fault> Rejections { get; init; } = [];

    /// <summary>What was repaired, the first 1,000 of each code.</summary>
    public IReadOnlyList<Fault> Repairs { get; init; } = [];

    /// <summary>Accepted rows with something worth saying, the first 1,000 of each code.</summary>
    public IReadOnlyList<Fault> Remarks { get; init; } = [];

    /// <summary>How often each code occurred, also beyond the thousand listed: rejections, repairs, remarks, each in the order of <see cref="FaultCode"/>. Rejections of rows add up to <see cref="Rejected"/>.</summary>
    public IReadOnlyList<FaultTally> Tallies { get; init; } = [];

    /// <summary>Every rejected row as it stood in the file, with its line, for the file of rejected rows: header first.</summary>
    public RejectedRows? RejectedRows { get; init; }
}
