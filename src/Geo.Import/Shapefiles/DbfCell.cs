using System.Buffers.Binary;
using System.Globalization;

namespace Geo.Import.Shapefiles;

/// <summary>Cells that are no plain text, as text: dates by ISO 8601, logical values as T and F, binary numbers in digits.</summary>
static class DbfCell
{
    const int JulianDayOfYear1 = 1_721_426;
    const int DaysToYear9999 = 3_652_059;

    /// <summary>A date or a logical value as written in characters; what is neither stays as it stands.</summary>
    public static string OfText(char type, string text) => type switch
    {
        'D' when text.Length == 8 && text.All(char.IsAsciiDigit) => text == "00000000" ? "" : $"{text[..4]}-{text[4..6]}-{text[6..]}",
        'L' => text switch { "T" or "t" or "Y" or "y" => "T", "F" or "f" or "N" or "n" => "F", "?" => "", _ => text },
        _ => text,
    };

    /// <param name="cell">4 or 8 bytes, as <see cref="DbfField.IsText"/> has found.</param>
    public static string OfBinary(char type, ReadOnlySpan<byte> cell) => type switch
    {
        'I' or '+' => BinaryPrimitives.ReadInt32LittleEndian(cell).ToString(CultureInfo.InvariantCulture),
        'O' or 'B' => Finite(BinaryPrimitives.ReadDoubleLittleEndian(cell)),
        'Y' => (BinaryPrimitives.ReadInt64LittleEndian(cell) / 10_000m).ToString(CultureInfo.InvariantCulture),
        _ => Time(BinaryPrimitives.ReadInt32LittleEndian(cell), BinaryPrimitives.ReadInt32LittleEndian(cell[4..])),
    };

    static string Finite(double number) => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    static string Time(int julianDay, int milliseconds)
    {
        var day = (long)julianDay - JulianDayOfYear1;
        return day is >= 0 and < DaysToYear9999 && milliseconds is >= 0 and < 86_400_000
            ? DateTime.MinValue.AddDays(day).AddMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) : "";
    }
}
