namespace Geo.Sqlite.Trees;

/// <summary>A row's bounds as the r-tree keeps them: 32-bit floats, rounded outwards so that the true bounds lie within.</summary>
readonly record struct Box(long Id, float MinX, float MaxX, float MinY, float MaxY)
{
    public static Box Of(long id, double minX, double maxX, double minY, double maxY) => new(id, Down(minX), Up(maxX), Down(minY), Up(maxY));

    public Box With(in Box other) =>
        new(Id, Math.Min(MinX, other.MinX), Math.Max(MaxX, other.MaxX), Math.Min(MinY, other.MinY), Math.Max(MaxY, other.MaxY));

    static float Down(double value) => (float)value is var near && near > value ? MathF.BitDecrement(near) : near;

    static float Up(double value) => (float)value is var near && near < value ? MathF.BitIncrement(near) : near;
}
