using Geo.Model.Areas;
using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>What came of asking how many people live within some limits of some facilities, without a study.</summary>
public sealed record ReachAnswer
{
    /// <summary>What limits and costs count.</summary>
    public required Impedance Unit { get; init; }

    /// <summary>In the order they were asked.</summary>
    public required IReadOnlyList<ReachThreshold> Thresholds { get; init; }

    /// <summary>Facilities with coordinates; all of them serve.</summary>
    public required int Facilities { get; init; }

    public required int FacilitiesUnlocated { get; init; }

    /// <summary>People known by count, without coordinates: in no figure below.</summary>
    public required People Unlocated { get; init; }

    /// <summary>Everyone with coordinates.</summary>
    public required ReachCoverage Area { get; init; }

    /// <summary>Null where nobody asked by unit.</summary>
    public UnitTree? Units { get; init; }

    /// <summary>One for each unit of <see cref="Units"/>, every level.</summary>
    public IReadOnlyList<ReachCoverage> ByUnit { get; init; } = [];

    /// <summary>Of the area, in none of the units; nobody where nobody asked by unit.</summary>
    public People OutsideUnits { get; init; }
}
