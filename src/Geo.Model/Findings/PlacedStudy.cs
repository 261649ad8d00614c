using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Supply;

namespace Geo.Model.Findings;

/// <summary>A study's data tied together: every demand point in its unit and its class, every facility in its unit.</summary>
public sealed record PlacedStudy
{
    public required UnitTree Units { get; init; }

    public required DemandPoints Demand { get; init; }

    /// <summary>In ascending order of id (<see cref="IdOrder"/>).</summary>
    public required IReadOnlyList<Facility> Facilities { get; init; }

    public required IReadOnlyList<UnlocatedPeople> Unlocated { get; init; }

    /// <summary>How each unit was classified: length of <see cref="UnitTree.Units"/>.</summary>
    public required IReadOnlyList<UnitClass> Classes { get; init; }

    /// <summary>Factor and totals of each finest unit with a counted total, whether or not the study asked to scale.</summary>
    public required IReadOnlyList<UnitScaling> Scaling { get; init; }

    /// <summary>Points outside of every unit that were left out: how many.</summary>
    public long OutsidePoints { get; init; }

    /// <summary>Their people.</summary>
    public People OutsidePeople { get; init; }

    /// <summary>Points outside of every unit that were given to the nearest one.</summary>
    public long PulledInPoints { get; init; }

    /// <summary>Where some people were spread evenly over a unit's area: how many, else nobody.</summary>
    public People SpreadPeople { get; init; }

    /// <summary>Calls of the emergency service; none where the study gives no dispatch log.</summary>
    public Studies.EventLog Events { get; init; } = Studies.EventLog.None;

    /// <summary>All people of the area: located and unlocated.</summary>
    public People Total { get; init; }
}
