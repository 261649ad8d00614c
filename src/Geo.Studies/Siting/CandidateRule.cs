using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Studies.Siting;

/// <summary>Where building is considered, and where it is not allowed.</summary>
public sealed record CandidateRule
{
    public CandidateSource Source { get; init; }

    /// <summary>Of a list: its path, a table or a layer of points. A table's columns <c>fixed</c> and <c>capacity</c> are read as those of a table of candidates.</summary>
    public string? List { get; init; }

    /// <summary>Of a grid: from one place to the next.</summary>
    public Metres Spacing { get; init; } = new(1000);

    /// <summary>Path of a road file, for junctions and <see cref="NearRoad"/>; null: there is none.</summary>
    public string? Roads { get; init; }

    /// <summary>What must be able to travel on a street for it to count.</summary>
    public TravelMode Mode { get; init; } = TravelMode.Car;

    /// <summary>Path of a layer of polygons where nothing may be built, border included; null: none.</summary>
    public string? ClosedGround { get; init; }

    /// <summary>Path of a raster of heights in metres; null: slope is not asked about.</summary>
    public string? Heights { get; init; }

    /// <summary>The steepest ground that may be built on, rise over run, inclusive; null: any.</summary>
    public double? MostSlope { get; init; }

    /// <summary>How far a street may be, inclusive; null: any distance.</summary>
    public Metres? NearRoad { get; init; }

    /// <summary>Classes of which each facility that does not serve may be made to serve, where it stands; none: no such facility.</summary>
    public FacilityClasses Upgraded { get; init; }

    /// <summary>How many people more each facility that serves may be made to serve; null: none is extended.</summary>
    public double? ExtendedBy { get; init; }

    /// <summary>Facilities that serve may close or move, and so there is a choice where nothing new is built.</summary>
    public bool HasStanding { get; init; }

    /// <summary>How many vehicles each facility that serves may get besides those it has.</summary>
    public int Vehicles { get; init; }
}
