namespace Geo.Import.Coordinates;

/// <summary>Which of two readings agrees better: a sign test over the rows that lie inside in one of them alone.</summary>
/// <remarks>
/// Rows inside in both, or in neither, say nothing. Bounds are assumptions of this product: at least 13 such rows, four fifths of them for one side, and three and a half
/// standard deviations from even: a coin does that once in 4,000 throws of the whole, and a dozen readings are compared.
/// </remarks>
static class Contest
{
    const int FewestRows = 13;
    const double Deviations = 3.5;

    /// <summary>Fewer tested rows can decide nothing.</summary>
    public static int Fewest => FewestRows;

    public static bool Wins(bool[] one, bool[] other, IReadOnlyList<int> rows)
    {
        var (mine, theirs) = (0, 0);
        foreach (var row in rows)
        {
            if (one[row] && !other[row]) mine++;
            else if (other[row] && !one[row]) theirs++;
        }

        var all = mine + theirs;
        return all >= FewestRows && mine >= 4 * theirs && mine - theirs >= Deviations * Math.Sqrt(all);
    }
}
