namespace Geo.Model.Findings;

/// <summary>How unevenly something is spread over people. A measure that its definition leaves without a value (a division by zero) is null.</summary>
public sealed record InequalityMeasures
{
    /// <summary>Rows with a weight above zero; the others count in nothing.</summary>
    public required int Rows { get; init; }

    /// <summary>The sum of the weights.</summary>
    public required double Weight { get; init; }

    public required double Mean { get; init; }

    /// <summary>The smallest value, the quantiles at a tenth, a quarter, a half, three quarters and nine tenths of the weight, and the largest.</summary>
    /// <remarks>A quantile is the smallest value that at least so much of the weight lies at or below.</remarks>
    public required IReadOnlyList<double> Quantiles { get; init; }

    /// <summary>0 where all are equal, near 1 where one has all. Null where the mean is zero.</summary>
    public double? Gini { get; init; }

    /// <summary>What the tenth with most has, divided by what the four tenths with least have. Null where those have nothing.</summary>
    public double? Palma { get; init; }

    /// <summary>0 where all are equal. Null where the mean is zero.</summary>
    public double? TheilT { get; init; }

    /// <summary>From −1 (all with the lowest rank) to 1 (all with the highest); null without ranks or with a mean of zero.</summary>
    public double? Concentration { get; init; }

    /// <summary>Foster, Greer and Thorbecke's measures, one for each α asked for.</summary>
    public IReadOnlyList<PovertyMeasure> Poverty { get; init; } = [];

    /// <summary>The parts of the weight that <see cref="Quantiles"/> are taken at.</summary>
    public static IReadOnlyList<double> QuantileParts { get; } = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1];

    public bool Equals(InequalityMeasures? other) =>
        other is not null && (Rows, Weight, Mean, Gini, Palma, TheilT, Concentration) == (other.Rows, other.Weight, other.Mean, other.Gini, other.Palma, other.TheilT, other.Concentration)
        && Quantiles.SequenceEqual(other.Quantiles) && Poverty.SequenceEqual(other.Poverty);

    public override int GetHashCode() => HashCode.Combine(Rows, Weight, Mean, Gini, Palma, TheilT, Concentration);
}

/// <summary>How far people are below a line.</summary>
/// <param name="Alpha">0: the share below it; 1: the mean shortfall as a fraction of it; 2: its mean square.</param>
public sealed record PovertyMeasure(double Line, double Alpha, double Value);
