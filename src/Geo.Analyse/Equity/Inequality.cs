using Geo.Model.Findings;

namespace Geo.Analyse.Equity;

/// <summary>Measures of how unevenly a value per head is spread over people.</summary>
/// <remarks>
/// With p the share of the weight, y the value, μ the weighted mean. Gini: 1 − 2 × the area under the Lorenz curve, by trapezoids (as in the R package accessibility, gini_index).
/// Theil T: Σ p·(y/μ)·ln(y/μ), a zero counting nothing, the limit of x·ln x (wINEQ, Theil_T). Palma: the share of the top tenth ÷ the share of the bottom four tenths (Cobham, Schlögl, Sumner
/// 2016, Global Policy 7(1), doi:10.1111/1758-5899.12320). Concentration: twice the area between the diagonal and the concentration curve, Σ p·y·(2R − 1)/μ with R the
/// fractional rank at the middle of each row's weight (World Bank, Quantitative Techniques for Health Equity Analysis, note 7; accessibility, concentration_index, type CI). FGT: Σ p·((z − y)/z)^α over
/// y &lt; z: who is at the line is not below it (World Bank, PIP Methodology, chapter 4).
/// Assumptions of this product: a row that straddles a tenth is divided in proportion, since townships are no persons; rows of equal rank share the middle of
/// their weights, so that their order means nothing.
/// </remarks>
public static class Inequality
{
    /// <param name="values">Not negative, length [row]: something per head, not a total.</param>
    /// <param name="weights">Not negative, length [row]: people. Rows without weight count in nothing.</param>
    /// <param name="ranks">Worst off first, length [row]; empty: no concentration is asked for.</param>
    /// <param name="line">Above zero; null: no poverty measure is asked for.</param>
    /// <param name="alphas">Not negative, any order.</param>
    /// <returns>Null where no row has a weight.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or a number is negative, infinite or none.</exception>
    public static InequalityMeasures? Measure(
        ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<double> ranks = default, double? line = null, ReadOnlySpan<double> alphas = default)
    {
        Check(values, weights, ranks, line);
        var rows = Sorted(values, weights, ranks);
        if (rows.Length == 0) return null;

        var (weight, total) = (0d, 0d);
        foreach (var row in rows) (weight, total) = (weight + row.Weight, total + (row.Value * row.Weight));
        var mean = total / weight;
        var isEqual = rows[0].Value == rows[^1].Value;
        return new()
        {
            Rows = rows.Length,
            Weight = weight,
            Mean = isEqual ? rows[0].Value : mean,
            Quantiles = [.. InequalityMeasures.QuantileParts.Select(part => Quantile(rows, part * weight))],
            Gini = total == 0 ? null : isEqual ? 0 : Gini(rows, weight, total),
            Palma = Palma(rows, weight),
            TheilT = total == 0 ? null : isEqual ? 0 : Theil(rows, weight, mean),
            Concentration = ranks.IsEmpty || total == 0 ? null : isEqual ? 0 : Concentration(rows, weight, total),
            Poverty = line is { } z ? Poverty(rows, weight, z, alphas) : [],
        };
    }

    static double Gini(Row[] rows, double weight, double total)
    {
        var (below, area) = (0d, 0d);
        foreach (var row in rows)
        {
            var next = below + (row.Value * row.Weight);
            area += (below + next) * row.Weight;
            below = next;
        }

        return 1 - (area / total / weight);
    }

    static double? Palma(Row[] rows, double weight)
    {
        var bottom = Part(rows, 0.4 * weight);
        Array.Reverse(rows);
        var top = Part(rows, 0.1 * weight);
        Array.Reverse(rows);
        return bottom > 0 ? top / bottom : null;
    }

    /// <summary>What the first so much of the weight has.</summary>
    static double Part(Row[] rows, double weight)
    {
        var (left, sum) = (weight, 0d);
        foreach (var row in rows)
        {
            var taken = Math.Min(left, row.Weight);
            sum += taken * row.Value;
            left -= taken;
            if (left <= 0) break;
        }

        return sum;
    }

    static double Theil(Row[] rows, double weight, double mean)
    {
        var sum = 0d;
        foreach (var row in rows)
        {
            if (row.Value > 0) sum += row.Weight * (row.Value / mean) * Math.Log(row.Value / mean);
        }

        return sum / weight;
    }

    static double Concentration(Row[] rows, double weight, double total)
    {
        var byRank = (Row[])rows.Clone();
        Array.Sort(byRank, static (a, b) => a.Rank.CompareTo(b.Rank) is not 0 and var order ? order : a.CompareTo(b));
        var (before, sum) = (0d, 0d);
        for (var from = 0; from < byRank.Length;)
        {
            var (to, group, has) = (from, 0d, 0d);
            for (; to < byRank.Length && byRank[to].Rank == byRank[from].Rank; to++) (group, has) = (group + byRank[to].Weight, has + (byRank[to].Weight * byRank[to].Value));
            sum += has * (((2 * before) + group - weight) / weight);
            (before, from) = (before + group, to);
        }

        return sum / total;
    }

    static PovertyMeasure[] Poverty(Row[] rows, double weight, double line, ReadOnlySpan<double> alphas)
    {
        var measures = new PovertyMeasure[alphas.Length];
        for (var at = 0; at < alphas.Length; at++)
        {
            var sum = 0d;
            foreach (var row in rows)
            {
                if (row.Value < line) sum += row.Weight * Math.Pow((line - row.Value) / line, alphas[at]);
            }

            measures[at] = new(line, alphas[at], sum / weight);
        }

        return measures;
    }

    static double Quantile(Row[] rows, double weight)
    {
        var sum = 0d;
        foreach (var row in rows)
        {
            sum += row.Weight;
            if (sum >= weight) return row.Value;
        }

        return rows[^1].Value;
    }

    static Row[] Sorted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<double> ranks)
    {
        var rows = new List<Row>(values.Length);
        for (var at = 0; at < values.Length; at++)
        {
            if (weights[at] > 0) rows.Add(new(values[at], weights[at], ranks.IsEmpty ? 0 : ranks[at]));
        }

        rows.Sort();
        return [.. rows];
    }

    static void Check(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<double> ranks, double? line)
    {
        if (values.Length != weights.Length) throw new ArgumentException($"{values.Length} values have {weights.Length} weights.", nameof(weights));
        if (!ranks.IsEmpty && ranks.Length != values.Length) throw new ArgumentException($"{values.Length} values have {ranks.Length} ranks.", nameof(ranks));
        foreach (var value in values) if (value is not (>= 0 and < double.PositiveInfinity)) throw new ArgumentException($"{value} is no value: finite, not negative.", nameof(values));
        foreach (var weight in weights) if (weight is not (>= 0 and < double.PositiveInfinity)) throw new ArgumentException($"{weight} is no weight: finite, not negative.", nameof(weights));
        foreach (var rank in ranks) if (!double.IsFinite(rank)) throw new ArgumentException($"{rank} is no rank: finite.", nameof(ranks));
        if (line is not (null or (> 0 and < double.PositiveInfinity))) throw new ArgumentException($"{line} is no line: finite, above zero.", nameof(line));
    }

    /// <summary>Sums are taken in ascending order of value, so that they do not depend on the order of the input.</summary>
    readonly record struct Row(double Value, double Weight, double Rank) : IComparable<Row>
    {
        public int CompareTo(Row other) => (Value, Weight, Rank).CompareTo((other.Value, other.Weight, other.Rank));
    }
}
