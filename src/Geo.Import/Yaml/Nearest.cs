namespace Geo.Import.Yaml;

/// <summary>The known word nearest to one that is not known.</summary>
public static class Nearest
{
    /// <summary>
    /// By the least edit distance (letters put in, left out, exchanged, or two neighbours swapped), case ignored; a word broken off after
    /// its beginning counts as one step. Ties to the first.
    /// </summary>
    /// <returns>Empty where nothing is known.</returns>
    public static string To(string word, IEnumerable<string> known)
    {
        var sought = word.ToLowerInvariant();
        return known.MinBy(candidate => Steps(sought, candidate.ToLowerInvariant())) ?? "";
    }

    static int Steps(string sought, string candidate) =>
        sought.Length >= 3 && candidate.StartsWith(sought, StringComparison.Ordinal) ? Math.Min(1, Distance(sought, candidate)) : Distance(sought, candidate);

    /// <summary>Optimal string alignment distance.</summary>
    /// <remarks>Words are cut at 64 letters: a key is never longer, and the table stays small whatever a file holds.</remarks>
    public static int Distance(string left, string right)
    {
        var a = left.AsSpan(0, Math.Min(left.Length, 64));
        var b = right.AsSpan(0, Math.Min(right.Length, 64));
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var exchange = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(exchange, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }
}
