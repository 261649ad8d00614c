namespace Geo.Present.Maps;

/// <summary>Facility symbols: one shape a kind, dark with a white edge, or hollow and struck through where it does not serve.</summary>
static class SymbolShapes
{
    /// <summary>The symbol's size, smaller where there are many.</summary>
    public static double Size(int count) => count switch { <= 40 => 17, <= 120 => 13, <= 400 => 9.5, _ => 6.5 };

    public static void Draw(SvgWriter svg, MapSymbol symbol, double x, double y, double size, string colour, bool hollow)
    {
        var half = size / 2;
        var (fill, edge, ink) = hollow ? (MapColours.Paper, colour, colour) : (colour, MapColours.Paper, MapColours.Paper);
        var width = hollow ? size / 9 : Math.Max(0.8, size / 14);
        var style = $"fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"{SvgWriter.Number(width)}\" stroke-linejoin=\"round\"";
        var outline = symbol switch
        {
            MapSymbol.Triangle => Polygon(x, y + (half * 0.18), half * 1.18, 3),
            MapSymbol.Diamond => Polygon(x, y, half * 1.12, 4),
            MapSymbol.Pentagon => Polygon(x, y, half * 1.2, 5),
            MapSymbol.Square or MapSymbol.CrossedSquare => Rectangle(x, y, half * 0.92),
            _ => null,
        };
        if (outline is null) svg.Element("circle", $"cx=\"{SvgWriter.Number(x)}\" cy=\"{SvgWriter.Number(y)}\" r=\"{SvgWriter.Number(half)}\" {style}");
        else svg.Path(outline, style);
        var arm = half * (symbol == MapSymbol.Pentagon ? 0.5 : 0.56);
        if (hollow) svg.Path(Stroke(x - half, y + half, x + half, y - half), $"stroke=\"{ink}\" stroke-width=\"{SvgWriter.Number(size / 8)}\" fill=\"none\"");
        else if (symbol is MapSymbol.CrossedDisc or MapSymbol.CrossedSquare or MapSymbol.Pentagon)
        {
            svg.Path(Stroke(x - arm, y, x + arm, y) + Stroke(x, y - arm, x, y + arm), $"stroke=\"{ink}\" stroke-width=\"{SvgWriter.Number(size / 6)}\" fill=\"none\"");
        }
    }

    static string Stroke(double x1, double y1, double x2, double y2) =>
        $"M{SvgWriter.Number(x1)} {SvgWriter.Number(y1)}L{SvgWriter.Number(x2)} {SvgWriter.Number(y2)}";

    static string Rectangle(double x, double y, double half) =>
        $"M{SvgWriter.Number(x - half)} {SvgWriter.Number(y - half)}H{SvgWriter.Number(x + half)}V{SvgWriter.Number(y + half)}H{SvgWriter.Number(x - half)}Z";

    static string Polygon(double x, double y, double radius, int corners) => string.Concat(Enumerable.Range(0, corners).Select(at =>
    {
        var (sine, cosine) = Math.SinCos((2 * Math.PI * at / corners) - (Math.PI / 2));
        return $"{(at == 0 ? 'M' : 'L')}{SvgWriter.Number(x + (radius * cosine))} {SvgWriter.Number(y + (radius * sine))}";
    })) + "Z";
}
