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

    /// <summary>
    /// [vector][row, then rule]: not negative; where two sites count there may be one for each pair of each row between them. Rows are the demand points that some site serves; those that the same sites serve alike are one row,
    /// in the order of the first of each. With <see cref="Specials"/> they are the rows that the case leaves where the vector first stands.
    /// </summary>
    public required IReadOnlyList<long[]> Multipliers { get; init; }

    /// <summary>
    /// [vector]: empty, but where two sites count. Rows are then those that are not yet served twice and still can be, alike where they need as many more of the same free sites; a row that needs one more has one price, for each of its sites; one
    /// that needs two has the price of its special site and how much more each other one's is. Here stand, of each row where it is more, the special site's place among the row's free ones.
    /// </summary>
    public IReadOnlyList<int[]> Specials { get; init; } = [];

    /// <summary>Preorder.</summary>
    public required IReadOnlyList<ProofStep> Steps { get; init; }
}
