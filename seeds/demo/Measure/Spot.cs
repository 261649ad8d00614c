namespace Geo.Demo.Measure;

/// <summary>A spot on the <see cref="Grid"/>'s plane, in cells (about 100 m) east and south of its north-west corner.</summary>
readonly record struct Spot(double X, double Y)
{
    /// <summary>From kilometres east and north of the plane's south-west corner, as the recipe is drawn.</summary>
    public static Spot FromKilometres(double east, double north) => new(east * 10, Grid.Rows - (north * 10));

    public long LongitudeMicro => Grid.WestMicro + (long)Math.Floor((X * Grid.StepEastMicro) + 0.5);

    public long LatitudeMicro => Grid.NorthMicro - (long)Math.Floor((Y * Grid.StepSouthMicro) + 0.5);

    public double DistanceTo(Spot other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    public Spot Towards(Spot other, double share) => new(X + ((other.X - X) * share), Y + ((other.Y - Y) * share));

    /// <summary>Distance to the stretch between two spots.</summary>
    public double DistanceTo(Spot from, Spot to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var square = (x * x) + (y * y);
        var share = square == 0 ? 0 : Math.Clamp((((X - from.X) * x) + ((Y - from.Y) * y)) / square, 0, 1);
        return DistanceTo(from.Towards(to, share));
    }
}
