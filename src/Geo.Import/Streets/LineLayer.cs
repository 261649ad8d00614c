using Geo.Space.Units;

namespace Geo.Import.Streets;

/// <summary>Which columns of a layer of lines say what, and how its ends are joined. A column that is null is recognised by its header.</summary>
public sealed record LineLayer
{
    /// <summary>Class of street: OpenStreetMap's words or the usual Chinese ones.</summary>
    public string? ClassColumn { get; init; }

    /// <summary>Speed that is travelled, km/h.</summary>
    public string? SpeedColumn { get; init; }

    public string? OnewayColumn { get; init; }

    public string? NameColumn { get; init; }

    /// <summary>Ends of lines this near to each other are one junction; zero: only ends at one place, to the centimetre.</summary>
    public Metres Tolerance { get; init; }

    internal bool NamesNone => (ClassColumn, SpeedColumn, OnewayColumn, NameColumn) is (null, null, null, null);
}
