using Geo.Space.Units;

namespace Geo.Model.Studies;

/// <summary>A study as its file (<c>study.yaml</c>) states it: the area, the sources, the assumptions, the standards asked for.</summary>
public sealed record Study
{
    /// <summary>Short id, used for the output folder: letters, digits, hyphen.</summary>
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The folder that the sources' relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The date printed on everything; outputs carry no clock.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Made-up data: every output says 示例数据 / sample data.</summary>
    public bool Sample { get; init; }

    /// <summary>Language of the outputs where the command line does not say.</summary>
    public Language Language { get; init; }

    /// <summary>审图号, printed in its place on every map; null leaves the place empty.</summary>
    public string? MapApproval { get; init; }

    public required StudyArea Area { get; init; }

    public required IReadOnlyList<StudySource> Sources { get; init; }

    public ClassificationPlan Classification { get; init; } = new();

    public TravelPlan Travel { get; init; } = new();

    /// <summary>Whether facilities beyond the border count. The report says how many people rely on them.</summary>
    public bool CountFacilitiesBeyondBorder { get; init; } = true;

    /// <summary>Ids of standards or of documents (<c>kaijiang-2025</c>); empty: of the documents whose area holds the study's.</summary>
    public IReadOnlyList<string> Standards { get; init; } = [];

    /// <summary>Files of standards of the study's own, as it writes them; relative to its folder. They add to the product's or override them by id.</summary>
    public IReadOnlyList<string> StandardFiles { get; init; } = [];

    /// <summary>Uncovered demand points this close to each other, within one unit, form one gap area.</summary>
    public Metres GapLink { get; init; } = new(500);

    /// <summary>Roads and heights, to be drawn.</summary>
    public StudyGround Ground { get; init; } = new();

    /// <summary>The roads its people and ambulances travel by; null where it names none.</summary>
    public StudyRoads? Roads { get; init; }

    /// <summary>The ground they travel over where no roads are; null where it names none.</summary>
    public StudyTerrain? Terrain { get; init; }

    /// <summary>Whether a map can draw roads: those it names, or those it travels by.</summary>
    public bool DrawsRoads => (Ground.Roads ?? Roads?.Source.Path) is not null;

    /// <summary>Whether a map can draw hillshade: of the heights it names, or of those it travels over.</summary>
    public bool DrawsTerrain => (Ground.Terrain ?? Terrain?.Path) is not null;

    public IEnumerable<StudySource> SourcesOf(SourceRole role) => Sources.Where(source => source.Role == role);
}
