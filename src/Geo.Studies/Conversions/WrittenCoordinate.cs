using System.Globalization;
using Geo.Import.Angles;
using Geo.Space.Coordinates;

namespace Geo.Studies.Conversions;

/// <summary>A coordinate as people write it: a number, or, in a system of degrees, degrees, minutes and seconds.</summary>
public static class WrittenCoordinate
{
    /// <summary>False where the text is no number, or an angle of the other axis.</summary>
    /// <param name="text">Without blanks around it.</param>
    /// <param name="isEast">Whether the easting or longitude is meant, or the other; <c>113°52′E</c> is no latitude.</param>
    public static bool TryParse(string text, Crs crs, bool isEast, out double number)
    {
        ArgumentNullException.ThrowIfNull(crs);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)) return double.IsFinite(number);
        if (crs.IsProjected || !Angle.TryParse(text, out var angle) || angle.Axis == (isEast ? AngleAxis.Latitude : AngleAxis.Longitude)) return false;
        number = angle.Degrees;
        return true;
    }
}
