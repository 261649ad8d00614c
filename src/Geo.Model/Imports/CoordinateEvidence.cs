namespace Geo.Model.Imports;

/// <summary>What was found about a source's coordinate system by holding its places against the boundaries of the study's units. It changes nothing by itself.</summary>
public sealed record CoordinateEvidence
{
    public required CoordinateVerdict Verdict { get; init; }

    /// <summary>Why nothing is decided.</summary>
    public CoordinateDoubt Doubt { get; init; }

    /// <summary>The files of the boundaries, as the study names them, joined by commas; empty where there are none.</summary>
    public required string Boundaries { get; init; }

    /// <summary>The systems the boundaries were read in, joined by commas.</summary>
    public required string BoundariesCrs { get; init; }

    /// <summary>Whether the study or the files themselves declare the system of all boundaries; a format's own rule (GeoJSON) is no declaration.</summary>
    public required bool BoundariesStated { get; init; }

    /// <summary>The column by which rows name their unit; empty where they name none and any unit counts.</summary>
    public required string NamedBy { get; init; }

    /// <summary>Rows with coordinates; where a reading was tested on fewer, those are every so-manieth of them.</summary>
    public required long Rows { get; init; }

    /// <summary>The readings tried: first the one the source was read in, then the others, best first. Empty where none could be.</summary>
    public IReadOnlyList<CoordinateFit> Fits { get; init; } = [];

    /// <summary>The reading that agrees best, as an index into <see cref="Fits"/>; −1 where there is none.</summary>
    public int Best { get; init; } = -1;

    /// <summary>Whether the best reading was applied on the user's word.</summary>
    public bool Applied { get; init; }

    /// <summary>The key of the study that would settle it, <c>sources.facilities.crs</c>; empty where no key would.</summary>
    public string HintKey { get; init; } = "";

    /// <summary>What to write there.</summary>
    public string HintValue { get; init; } = "";

    /// <summary>The best reading; null where there is none.</summary>
    public CoordinateFit? BestFit => Best >= 0 && Best < Fits.Count ? Fits[Best] : null;
}
