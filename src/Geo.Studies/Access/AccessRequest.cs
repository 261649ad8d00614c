using Geo.Analyse.Decay;
using Geo.Import.Costs;
using Geo.Model.Findings;
using Geo.Space.Units;

namespace Geo.Studies.Access;

/// <summary>A question about access to a supply from tables, without a study.</summary>
public sealed record AccessRequest
{
    /// <summary>Path of the costs: from, to, cost.</summary>
    public required string Costs { get; init; }

    /// <summary>Path of the demand points: id, people.</summary>
    public required string Demand { get; init; }

    /// <summary>Path of the facilities: id, supply.</summary>
    public required string Supply { get; init; }

    public required AccessMethod Method { get; init; }

    /// <summary>The largest cost still reached.</summary>
    public required AccessLimit Cutoff { get; init; }

    /// <summary>Of the costs; null: as their header says.</summary>
    public CostUnit? Unit { get; init; }

    /// <summary>How the weight falls; null: the method's own (three equal zones of 1, 0.68 and 0.22; of gravity, straight down to 0 at the cutoff).</summary>
    public AccessDecay? Decay { get; init; }
}

/// <summary>A cost as the user wrote it: a distance or a time.</summary>
public sealed record AccessLimit(string Text, Metres? Distance, TimeSpan? Time)
{
    /// <summary>Whole milliseconds or millimetres.</summary>
    public long Whole => Distance?.Millimetres ?? (long)Math.Round(Time!.Value.TotalMilliseconds, MidpointRounding.AwayFromZero);
}

/// <summary>How the user wants the weight to fall.</summary>
/// <param name="Text">As he wrote it.</param>
public abstract record AccessDecay(string Text)
{
    /// <param name="cutoff">In the whole unit of the costs.</param>
    public abstract CostDecay Of(CostUnit unit, long cutoff);
}

/// <summary>Straight down to 0 at the cutoff.</summary>
public sealed record LinearAccessDecay() : AccessDecay("linear")
{
    public override CostDecay Of(CostUnit unit, long cutoff) => new LinearDecay();
}

/// <summary>Three equal zones of 1, 0.68 and 0.22.</summary>
public sealed record ThirdsAccessDecay() : AccessDecay("steps")
{
    public override CostDecay Of(CostUnit unit, long cutoff) => SteppedDecay.Thirds(cutoff);
}

/// <summary>e^(−β·cost).</summary>
/// <param name="Beta">Above zero, for a minute or a kilometre.</param>
public sealed record ExponentialAccessDecay(string Text, double Beta) : AccessDecay(Text)
{
    public override CostDecay Of(CostUnit unit, long cutoff)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new ExponentialDecay(Beta / (unit.IsTime ? 60_000 : 1_000_000));
    }
}

/// <summary>The user's own zones.</summary>
/// <param name="Zones">Ascending.</param>
public sealed record SteppedAccessDecay(string Text, IReadOnlyList<(AccessLimit UpTo, double Weight)> Zones) : AccessDecay(Text)
{
    public override CostDecay Of(CostUnit unit, long cutoff) => new SteppedDecay([.. Zones.Select(zone => (zone.UpTo.Whole, zone.Weight))]);
}
