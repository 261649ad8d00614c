namespace Geo.Present.Maps;

/// <summary>A scale bar of a round length (1, 2 or 5 × a power of ten), at most about 200 pixels long.</summary>
static class ScaleBar
{
    const double Longest = 200;

    /// <summary>The bar's length on the ground, metres.</summary>
    public static double Metres(double pixelsPerMetre)
    {
        var most = Longest / pixelsPerMetre;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return power * (most / power >= 5 ? 5 : most / power >= 2 ? 2 : 1);
    }

    /// <summary>Of bar and figures, pixels.</summary>
    public static double Width(double pixelsPerMetre, string kilometres) =>
        (Metres(pixelsPerMetre) * pixelsPerMetre) + 20 + (TextMeasure.Width(Label(Metres(pixelsPerMetre)) + " " + kilometres, 14) * 0.8) + 10;

    public static void Write(SvgWriter svg, Box box, double pixelsPerMetre, string kilometres)
    {
        var metres = Metres(pixelsPerMetre);
        var (left, length, y) = (box.Left + 12, metres * pixelsPerMetre, box.Bottom - 12);
        svg.Rectangle(box, MapColours.Paper, null, 1, "fill-opacity=\"0.86\"");
        for (var part = 0; part < 4; part++)
        {
            svg.Rectangle(new(left + (length * part / 4), y - 5, left + (length * (part + 1) / 4), y), part % 2 == 0 ? MapColours.Ink : MapColours.Paper, MapColours.Ink, 0.8);
        }

        svg.Text(left, y - 10, "0", 14, MapColours.Ink, "text-anchor=\"middle\"");
        svg.Text(left + (length / 2), y - 10, Label(metres / 2), 14, MapColours.Ink, "text-anchor=\"middle\"");
        svg.Text(left + length - 5, y - 10, $"{Label(metres)} {kilometres}", 14, MapColours.Ink);
    }

    static string Label(double metres) => (metres / 1000).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
}
