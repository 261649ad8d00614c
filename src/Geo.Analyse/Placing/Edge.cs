namespace Geo.Analyse.Placing;

/// <summary>An edge of a ring, lower end first.</summary>
readonly record struct Edge(double LowX, double LowY, double HighX, double HighY)
{
    public double MinX => LowX < HighX ? LowX : HighX;

    public double MaxX => LowX < HighX ? HighX : LowX;

    public static Edge Between(double x1, double y1, double x2, double y2) =>
        y1 < y2 || (y1 == y2 && x1 <= x2) ? new(x1, y1, x2, y2) : new(x2, y2, x1, y1);

    /// <summary>Where along the edge, from 0 at the lower end to 1 at the upper, the point nearest to a place lies, with x shrunk by <paramref name="cosine"/>.</summary>
    public double NearestShare(double x, double y, double cosine)
    {
        var alongX = (HighX - LowX) * cosine;
        var alongY = HighY - LowY;
        var square = (alongX * alongX) + (alongY * alongY);
        if (square == 0) return 0;
        return Math.Clamp((((x - LowX) * cosine * alongX) + ((y - LowY) * alongY)) / square, 0, 1);
    }

    public double SquaredDistance(double x, double y, double cosine)
    {
        var share = NearestShare(x, y, cosine);
        var awayX = (LowX + (share * (HighX - LowX)) - x) * cosine;
        var awayY = LowY + (share * (HighY - LowY)) - y;
        return (awayX * awayX) + (awayY * awayY);
    }
}
