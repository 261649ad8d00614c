namespace Geo.Analyse.Decay;

/// <summary>The weight of an opportunity by what it costs to reach: from 1 at no cost towards 0. Beyond the cutoff of the question it is 0 whatever this says.</summary>
public abstract record CostDecay
{
    /// <param name="cost">Not negative, in the unit of the costs.</param>
    /// <param name="cutoff">The largest cost still reached.</param>
    public abstract double WeightOf(long cost, long cutoff);
}

/// <summary>1 up to the cutoff.</summary>
public sealed record NoDecay : CostDecay
{
    public override double WeightOf(long cost, long cutoff) => 1;
}

/// <summary>1 − cost ÷ cutoff (R package accessibility, decay_linear).</summary>
public sealed record LinearDecay : CostDecay
{
    public override double WeightOf(long cost, long cutoff) => cutoff == 0 ? 1 : 1 - (cost / (double)cutoff);
}

/// <summary>e^(−β·cost) (R package accessibility, decay_exponential).</summary>
/// <param name="PerUnit">β, above zero, for one unit of the costs.</param>
public sealed record ExponentialDecay(double PerUnit) : CostDecay
{
    public override double WeightOf(long cost, long cutoff) => Math.Exp(-PerUnit * cost);
}

/// <summary>Zones, each with one weight; a cost at exactly the end of a zone belongs to it.</summary>
/// <param name="Zones">Ascending ends; beyond the last the weight is 0.</param>
public sealed record SteppedDecay(IReadOnlyList<(long UpTo, double Weight)> Zones) : CostDecay
{
    /// <summary>
    /// Three zones of equal width with 1, 0.68 and 0.22: the weights of Luo and Qi (2009, Health and Place 15) for 10, 20 and 30 minutes, as PySAL's access gives them
    /// (enhanced_two_stage_fca). For other cutoffs the thirds are an assumption of this product: the paper speaks of 30 minutes.
    /// </summary>
    public static SteppedDecay Thirds(long cutoff) => new([(cutoff / 3, 1), (cutoff / 3 * 2 + (cutoff % 3 * 2 / 3), 0.68), (cutoff, 0.22)]);

    public override double WeightOf(long cost, long cutoff)
    {
        foreach (var (upTo, weight) in Zones)
        {
            if (cost <= upTo) return weight;
        }

        return 0;
    }

    public bool Equals(SteppedDecay? other) => other is not null && Zones.SequenceEqual(other.Zones);

    public override int GetHashCode() => Zones.Count;
}
