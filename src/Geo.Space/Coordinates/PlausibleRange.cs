namespace Geo.Space.Coordinates;

/// <summary>A closed box of numbers that can be coordinates; not-a-number lies outside.</summary>
readonly record struct PlausibleRange(double MinX, double MinY, double MaxX, double MaxY)
{
    public static PlausibleRange Globe { get; } = new(-180, -90, 180, 90);

    /// <summary>Some place well inside, to stand in for one that is not.</summary>
    public (double X, double Y) Middle => ((MinX + MaxX) / 2, (MinY + MaxY) / 2);

    public bool Contains(double x, double y) => x >= MinX && x <= MaxX && y >= MinY && y <= MaxY;

    public bool ContainsY(double y) => y >= MinY && y <= MaxY;
}
