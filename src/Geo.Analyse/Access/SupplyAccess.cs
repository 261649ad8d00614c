using Geo.Analyse.Decay;
using Geo.Model.Findings;

namespace Geo.Analyse.Access;

/// <summary>How much of a supply each demand point has access to.</summary>
/// <remarks>
/// With P people, S supply, c the cost, f its weight (0 beyond the cutoff):
/// 2SFCA and E2SFCA: R_j = S_j ÷ Σ_k P_k·f(c_kj), A_i = Σ_j R_j·f(c_ij), f being 1 in the former (Luo and Wang 2003, Environment and Planning B 30(6), doi:10.1068/b29120; Luo and
/// Qi 2009, Health and Place 15). 3SFCA: G_ij = f(c_ij) ÷ Σ_j f(c_ij), R_j = S_j ÷ Σ_k G_kj·P_k·f(c_kj), A_i = Σ_j G_ij·R_j·f(c_ij) (Wan, Zou and Sternberg 2012, International
/// Journal of Geographical Information Science 26(6), doi:10.1080/13658816.2011.624987). All three as PySAL's access computes them (two_stage_fca, three_stage_fca), but for the cutoff, which there is exclusive.
/// Gravity: A_i = Σ_j S_j·f(c_ij); cumulative: the same with f = 1 (R package accessibility, gravity and cumulative_cutoff).
/// A facility that nobody reaches has no ratio and adds nothing: the definition divides by zero there.
/// </remarks>
public static class SupplyAccess
{
    /// <param name="people">Not negative, [demand].</param>
    /// <param name="supply">Not negative, [facility], in the caller's unit (beds, doctors).</param>
    /// <param name="costs">Each pair at most once.</param>
    /// <param name="cutoff">The largest cost still reached: a pair at exactly the cutoff is reached.</param>
    /// <param name="decay">Not asked by 2SFCA and cumulative.</param>
    /// <returns>[demand]: supply per person; of gravity and cumulative, supply.</returns>
    /// <exception cref="ArgumentException">A pair names a demand point or a facility that is not there.</exception>
    public static double[] Measure(AccessMethod method, ReadOnlySpan<double> people, ReadOnlySpan<double> supply, TravelCosts costs, long cutoff, CostDecay decay)
    {
        ArgumentNullException.ThrowIfNull(costs);
        ArgumentNullException.ThrowIfNull(decay);
        Check(people.Length, supply.Length, costs);
        var weights = Weights(costs, cutoff, method is AccessMethod.TwoStep or AccessMethod.Cumulative ? new NoDecay() : decay);
        if (method == AccessMethod.ThreeStep) Share(weights, costs, people.Length);
        if (method is AccessMethod.Gravity or AccessMethod.Cumulative) return Sum(supply, weights, costs, people.Length);
        return Sum(Ratios(people, supply, weights, costs), weights, costs, people.Length);
    }

    /// <summary>Which facilities anybody reaches: those whose supply the access of all people adds up to.</summary>
    public static bool[] Reached(ReadOnlySpan<double> people, int facilities, TravelCosts costs, long cutoff)
    {
        ArgumentNullException.ThrowIfNull(costs);
        Check(people.Length, facilities, costs);
        var reached = new bool[facilities];
        for (var pair = 0; pair < costs.Count; pair++) reached[costs.To[pair]] |= costs.Cost[pair] <= cutoff && people[costs.From[pair]] > 0;
        return reached;
    }

    static double[] Weights(TravelCosts costs, long cutoff, CostDecay decay)
    {
        var weights = new double[costs.Count];
        for (var pair = 0; pair < weights.Length; pair++) weights[pair] = costs.Cost[pair] <= cutoff ? decay.WeightOf(costs.Cost[pair], cutoff) : 0;
        return weights;
    }

    /// <summary>Each weight times the part that its facility has of all of the demand point's weights.</summary>
    static void Share(double[] weights, TravelCosts costs, int demand)
    {
        var sums = new double[demand];
        for (var pair = 0; pair < weights.Length; pair++) sums[costs.From[pair]] += weights[pair];
        for (var pair = 0; pair < weights.Length; pair++)
        {
            if (weights[pair] > 0) weights[pair] *= weights[pair] / sums[costs.From[pair]];
        }
    }

    static double[] Ratios(ReadOnlySpan<double> people, ReadOnlySpan<double> supply, double[] weights, TravelCosts costs)
    {
        var wanted = new double[supply.Length];
        for (var pair = 0; pair < weights.Length; pair++) wanted[costs.To[pair]] += people[costs.From[pair]] * weights[pair];
        var ratios = new double[supply.Length];
        for (var facility = 0; facility < ratios.Length; facility++) ratios[facility] = wanted[facility] > 0 ? supply[facility] / wanted[facility] : 0;
        return ratios;
    }

    static double[] Sum(ReadOnlySpan<double> perFacility, double[] weights, TravelCosts costs, int demand)
    {
        var access = new double[demand];
        for (var pair = 0; pair < weights.Length; pair++) access[costs.From[pair]] += perFacility[costs.To[pair]] * weights[pair];
        return access;
    }

    static void Check(int demand, int facilities, TravelCosts costs)
    {
        if (costs.From.Length != costs.Count || costs.To.Length != costs.Count) throw new ArgumentException("From, to and cost differ in length.", nameof(costs));
        foreach (var from in costs.From) if ((uint)from >= (uint)demand) throw new ArgumentException($"There is no demand point {from}.", nameof(costs));
        foreach (var to in costs.To) if ((uint)to >= (uint)facilities) throw new ArgumentException($"There is no facility {to}.", nameof(costs));
    }
}
