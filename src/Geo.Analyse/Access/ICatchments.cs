namespace Geo.Analyse.Access;

/// <summary>Which demand points lie within some limits of each facility: sums over them, and additions to them. Points are [point, in the order of the tree of all points].</summary>
interface ICatchments
{
    /// <summary>The sum of the values within each limit of each facility.</summary>
    /// <param name="values">[point]</param>
    /// <returns>[facility × limit], row-major; what is within a limit is within every longer one.</returns>
    double[] SumsWithin(double[] values, CancellationToken cancellation);

    /// <summary>What every point receives if each facility gives an amount to all points within each limit; facilities in their order, so that sums are the same on any machine.</summary>
    /// <param name="amounts">[facility × limit], row-major.</param>
    /// <returns>[point]</returns>
    double[] Spread(double[] amounts, CancellationToken cancellation);
}
