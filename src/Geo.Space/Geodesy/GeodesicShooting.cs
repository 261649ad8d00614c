using static Geo.Space.Geodesy.Wgs84;

namespace Geo.Space.Geodesy;

/// <summary>Newton's method for the azimuth at the first place, kept inside a bracket that only shrinks.</summary>
ref struct GeodesicShooting(GeodesicEnds ends)
{
    // Newton ends after two to four steps save next to the antipode; halving the bracket ends within the bits of a double.
    const int NewtonSteps = 20;
    const int AllSteps = NewtonSteps + 63;
    const double Rounding = 2.2e-16;
    const double Tiny = 1.5e-154;

    readonly GeodesicEnds _ends = ends;
    Direction _sigma1, _sigma2, _end;
    double _arc, _epsilon, _slope;

    public (double Metres, Direction Start, Direction End) Solve(Direction start)
    {
        Direction low = new(Tiny, 1), high = new(Tiny, -1); // λ grows with the azimuth
        var settled = false;
        for (var step = 0; ; step++)
        {
            var miss = Miss(start, wantSlope: step < NewtonSteps);
            if (Math.Abs(miss) <= (settled ? 8 : 1) * Rounding || step == AllSteps) break;
            if (miss > 0 && (step > NewtonSteps || start.Cos * high.Sin > high.Cos * start.Sin)) high = start;
            else if (miss < 0 && (step > NewtonSteps || start.Cos * low.Sin < low.Cos * start.Sin)) low = start;

            if (step < NewtonSteps && _slope > 0 && Math.Abs(miss) < Math.PI * _slope)
            {
                var next = start.Turned(Direction.FromRadians(-miss / _slope));
                if (next.Sin > 0)
                {
                    start = next;
                    settled = Math.Abs(miss) <= 16 * Rounding; // the step just made is the last that can help
                    continue;
                }
            }

            start = Direction.Of(low.Sin + high.Sin, low.Cos + high.Cos);
            settled = false;
            if (Math.Abs(low.Sin - start.Sin) + (low.Cos - start.Cos) < Rounding / 2) break;
        }

        return (Metres(), start, _end);
    }

    // λ₁₂ reached from this azimuth, less the one wanted, radians.
    double Miss(Direction start, bool wantSlope)
    {
        var (beta1, beta2) = (_ends.Beta1, _ends.Beta2);
        if (beta1.Sin == 0 && start.Cos == 0) start = start with { Cos = -Tiny }; // off the equator, by nothing

        var equatorSin = start.Sin * beta1.Cos;
        var equatorCos = Math.Sqrt((start.Cos * start.Cos) + (start.Sin * beta1.Sin * start.Sin * beta1.Sin));
        var north1 = start.Cos * beta1.Cos;
        _end = EndDirection(start, equatorSin, north1);
        var north2 = _end.Cos * beta2.Cos;
        _sigma1 = Direction.Of(beta1.Sin, north1);
        _sigma2 = Direction.Of(beta2.Sin, north2);
        var omega1 = Direction.Of(equatorSin * beta1.Sin, north1);
        var omega2 = Direction.Of(equatorSin * beta2.Sin, north2);
        _arc = Between(_sigma1, _sigma2);
        _epsilon = GeodesicSeries.Epsilon(equatorCos);

        Span<double> c = stackalloc double[GeodesicSeries.Terms];
        GeodesicSeries.C3(_epsilon, c);
        var lag = Flattening * GeodesicSeries.A3(_epsilon) * equatorSin
            * (_arc + GeodesicSeries.SineSum(c, _sigma2) - GeodesicSeries.SineSum(c, _sigma1));
        if (wantSlope) _slope = Slope(c);
        return AheadOf(omega1, omega2) - lag;
    }

    readonly Direction EndDirection(Direction start, double equatorSin, double north1)
    {
        var (beta1, beta2) = (_ends.Beta1, _ends.Beta2);
        if (beta2.Cos == beta1.Cos && Math.Abs(beta2.Sin) == -beta1.Sin) return new(start.Sin, Math.Abs(start.Cos));
        return new(equatorSin / beta2.Cos, Math.Sqrt(Math.Max(0, (north1 * north1) + _ends.CosineSquaresApart)) / beta2.Cos);
    }

    // ω₂ − ω₁ − λ₁₂, formed as one angle so that what is left of it keeps its digits.
    readonly double AheadOf(Direction omega1, Direction omega2)
    {
        var sin = Math.Max(0, (omega1.Cos * omega2.Sin) - (omega1.Sin * omega2.Cos));
        var cos = (omega1.Cos * omega2.Cos) + (omega1.Sin * omega2.Sin);
        var lambda = _ends.Lambda;
        return Math.Atan2((sin * lambda.Cos) - (cos * lambda.Sin), (cos * lambda.Cos) + (sin * lambda.Sin));
    }

    // dλ₁₂ / dα₁, from the reduced length (equation 46).
    readonly double Slope(Span<double> c)
    {
        var dn1 = Math.Sqrt(1 + (SecondEccentricitySquared * _ends.Beta1.Sin * _ends.Beta1.Sin));
        if (_end.Cos == 0) return -2 * AxisRatio * dn1 / _ends.Beta1.Sin;
        var dn2 = Math.Sqrt(1 + (SecondEccentricitySquared * _ends.Beta2.Sin * _ends.Beta2.Sin));

        GeodesicSeries.C1(_epsilon, c);
        var first = GeodesicSeries.A1(_epsilon) * (_arc + GeodesicSeries.SineSum(c, _sigma2) - GeodesicSeries.SineSum(c, _sigma1));
        GeodesicSeries.C2(_epsilon, c);
        var second = GeodesicSeries.A2(_epsilon) * (_arc + GeodesicSeries.SineSum(c, _sigma2) - GeodesicSeries.SineSum(c, _sigma1));
        var reducedLength = (dn2 * _sigma1.Cos * _sigma2.Sin) - (dn1 * _sigma1.Sin * _sigma2.Cos) - (_sigma1.Cos * _sigma2.Cos * (first - second));
        return reducedLength * AxisRatio / (_end.Cos * _ends.Beta2.Cos);
    }

    readonly double Metres()
    {
        Span<double> c = stackalloc double[GeodesicSeries.Terms];
        GeodesicSeries.C1(_epsilon, c);
        return PolarMetres * GeodesicSeries.A1(_epsilon)
            * (_arc + GeodesicSeries.SineSum(c, _sigma2) - GeodesicSeries.SineSum(c, _sigma1));
    }

    static double Between(Direction sigma1, Direction sigma2) => Math.Atan2(
        Math.Max(0, (sigma1.Cos * sigma2.Sin) - (sigma1.Sin * sigma2.Cos)),
        (sigma1.Cos * sigma2.Cos) + (sigma1.Sin * sigma2.Sin));
}
