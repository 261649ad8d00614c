namespace Geo.Model.Siting;

/// <summary>Why no partition costs less: prices of the units, and of a group, that add up to no more than any allowed group costs. They shorten the checker's walk over all partitions so that it can be made.</summary>
/// <param name="Denominator">Prices are whole numbers over this.</param>
/// <param name="Prices">[unit], then one for being a group: of either sign.</param>
public sealed record GroupingProof(long Denominator, long[] Prices);
