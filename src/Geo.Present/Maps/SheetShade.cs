using Geo.Present.Ground;

namespace Geo.Present.Maps;

/// <summary>Light and shade in the sheet's own projection, as a picture that lies in a box of its frame.</summary>
static class SheetShade
{
    const double PixelsPerUnit = 1.5;

    // Thirty-two greys: the eye sees no steps, and the picture takes a third of the bytes.
    const int Step = 8;

    /// <param name="box">The part of the frame to fill.</param>
    /// <returns>A PNG of black that covers what lies below it more or less.</returns>
    public static byte[] Png(Hillshade shade, MapFrame frame, Box box)
    {
        var (width, height) = ((int)Math.Ceiling(box.Width * PixelsPerUnit), (int)Math.Ceiling(box.Height * PixelsPerUnit));
        var cover = new byte[checked(width * height)];
        var line = new double[width];
        for (var row = 0; row < height; row++)
        {
            // Parallels are level lines on the sheet.
            var latitude = frame.LatitudeAt(box.Top + ((row + 0.5) / height * box.Height));
            shade.Along(latitude, frame.LongitudeAt(box.Left, latitude), frame.LongitudeAt(box.Right, latitude), line);
            for (var column = 0; column < width; column++) cover[(row * width) + column] = (byte)Math.Min(255, (int)Math.Round(255 * line[column] / Step) * Step);
        }

        return CoverPng.Of(cover, width, height);
    }
}
