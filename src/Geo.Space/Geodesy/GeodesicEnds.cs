namespace Geo.Space.Geodesy;

/// <summary>The two ends of an inverse problem in canonical order, on the auxiliary sphere.</summary>
readonly struct GeodesicEnds(Direction beta1, Direction beta2, double longitudeDegrees)
{
    public readonly Direction Beta1 = beta1;

    public readonly Direction Beta2 = beta2;

    /// <summary>Difference of longitude, 0 to 180°.</summary>
    public readonly Direction Lambda = Direction.FromDegrees(longitudeDegrees);

    public readonly double LambdaRadians = longitudeDegrees * (Math.PI / 180);

    /// <summary>λ₁₂ − π, with no loss near the antipode.</summary>
    public readonly double BeforeAntipode = (longitudeDegrees - 180) * (Math.PI / 180);

    /// <summary>cos² β₂ − cos² β₁, from whichever of sines and cosines are the smaller.</summary>
    public double CosineSquaresApart => Beta1.Cos < -Beta1.Sin
        ? (Beta2.Cos - Beta1.Cos) * (Beta1.Cos + Beta2.Cos)
        : (Beta1.Sin - Beta2.Sin) * (Beta1.Sin + Beta2.Sin);

    public double SineOfDifference => (Beta2.Sin * Beta1.Cos) - (Beta2.Cos * Beta1.Sin);

    public double SineOfSum => (Beta2.Sin * Beta1.Cos) + (Beta2.Cos * Beta1.Sin);
}
