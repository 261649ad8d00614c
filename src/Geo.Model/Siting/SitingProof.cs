namespace Geo.Model.Siting;

/// <summary>
/// Why no other choice of sites is better than a bound: multipliers of Lagrange for every case of a tree that covers all choices. Checked by
/// Geo.Analyse.Certificates from the problem alone.
/// </summary>
public sealed record SitingProof
{
    /// <summary>Sites left out because another, named beside, serves all they serve, at no more cost: (left out, kept).</summary>
    public required IReadOnlyList<(int Site, int Instead)> Dominated { get; init; }

    /// <summary>Multipliers are whole numbers over this.</summary>
    public required long Denominator { get; init; }

    /// <summary>[vector][row, then rule]: not negative; where two sites count there may be one for each pair of each row between them, or two numbers more a row: all rows' multiplier of one site, then all rows' place of that site among theirs. Rows are the demand points that some site serves; those that the same sites serve alike are one row, in the order of the first of each.</summary>
    public required IReadOnlyList<long[]> Multipliers { get; init; }

    /// <summary>Preorder.</summary>
    public required IReadOnlyList<ProofStep> Steps { get; init; }
}
