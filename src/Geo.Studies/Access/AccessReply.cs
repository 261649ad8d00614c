using Geo.Import.Costs;
using Geo.Model.Findings;

namespace Geo.Studies.Access;

/// <summary>Access of each demand point, and what it rests on.</summary>
public sealed record AccessReply
{
    public required AccessRequest Request { get; init; }

    public required AmountTable Demand { get; init; }

    public required AmountTable Supply { get; init; }

    public required CostTable Costs { get; init; }

    /// <summary>[demand point]: supply per person; of gravity and cumulative, supply.</summary>
    public required double[] Access { get; init; }

    /// <summary>[facility]: whether anybody reaches it.</summary>
    public required bool[] Reached { get; init; }

    /// <summary>Null where the method has no weights.</summary>
    public required AccessDecay? Decay { get; init; }

    /// <summary>Of the access, weighted by people; null where there is nobody.</summary>
    public required InequalityMeasures? Inequality { get; init; }

    public bool IsPerPerson => Request.Method is not (AccessMethod.Gravity or AccessMethod.Cumulative);

    public double ReachedSupply => Supply.Amounts.Where((_, at) => Reached[at]).Sum();

    /// <summary>People with no access at all.</summary>
    public double Without => Demand.Amounts.Where((_, at) => Access[at] == 0).Sum();
}
