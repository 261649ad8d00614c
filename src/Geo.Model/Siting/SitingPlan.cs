namespace Geo.Model.Siting;

/// <summary>A suggestion over a study, in people: what tables, maps and files show.</summary>
public sealed record SitingPlan
{
    public required SitingModel Model { get; init; }

    /// <summary>What the model seeks the best of, as people count it; null where phases take a part of another plan.</summary>
    public decimal? Value { get; init; }

    /// <summary>Open sites in order of gain (of p-median and p-centre of load), those that stand already first.</summary>
    public required IReadOnlyList<PlannedSite> Sites { get; init; }

    /// <summary>Facilities that close or move, in the study's order.</summary>
    public IReadOnlyList<ClosedSite> Closed { get; init; } = [];

    /// <summary>Whether <see cref="Units"/> are only those that were asked about, not the whole study.</summary>
    public bool IsOfSomeUnits { get; init; }

    /// <summary>The finest units that hold anybody, in the tree's order.</summary>
    public required IReadOnlyList<UnitCover> Units { get; init; }

    /// <summary>Where sites are for reach standards: what each of them gets; else empty.</summary>
    public IReadOnlyList<StandardCover> Standards { get; init; } = [];

    /// <summary>[demand]: covered after; else whether a candidate that is not built would cover it.</summary>
    public required IReadOnlyList<CoverState> Demand { get; init; }

    /// <summary>What the weights of the objective count, and of what an exchange loses: see <see cref="WeightRule.CountedAs"/>.</summary>
    public string CountedAs { get; init; } = WeightRule.People;

    /// <summary>Whether limits are times, else lengths.</summary>
    public required bool IsTime { get; init; }

    public IEnumerable<PlannedSite> New => Sites.Where(site => site.IsNew);
}
