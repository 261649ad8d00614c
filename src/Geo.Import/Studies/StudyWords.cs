using System.Globalization;
using Geo.Import.Yaml;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Import.Studies;

/// <summary>The words a study's values may be, and how they are read.</summary>
static class StudyWords
{
    /// <summary>In the order of <see cref="UnitLevel"/>.</summary>
    /// <summary>Where the clock of an arrival starts; the first where a study does not say.</summary>
    public static string[] Clocks { get; } = ["departed", "dispatched", "called"];

    public static string[] Levels { get; } = ["village", "township", "county", "city", "province"];

    /// <summary>In the order of <see cref="Language"/>.</summary>
    public static string[] Languages { get; } = ["zh", "en"];

    /// <summary>In the order of <see cref="UrbanRural"/>.</summary>
    public static string[] Towns { get; } = ["unclassified", "urban", "rural"];

    public static string[] BeyondBorder { get; } = ["count", "ignore"];

    public static string[] Unclassified { get; } = ["reject", "other"];

    public static string[] Decisions { get; } = ["keep", "drop"];

    /// <summary>In the order of <see cref="PopulationShape"/>.</summary>
    public static string[] Shapes { get; } = ["points", "totals"];

    /// <summary>In the order of <see cref="OutsidePoints"/>.</summary>
    public static string[] Outside { get; } = ["drop", "nearest"];

    public static string[] Formats { get; } = ["csv", "xlsx", "geojson", "kml", "shapefile", "geopackage", "geotiff"];

    public static string[] Encodings { get; } = ["utf-8", "utf-16", "gb18030"];

    /// <summary>Year-month-day, as ISO 8601 has it.</summary>
    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>1 to 64 letters, digits and hyphens of ASCII, no hyphen first: safe as the name of a folder anywhere.</summary>
    public static bool TryId(string text, out string id)
    {
        id = text;
        return text.Length is > 0 and <= 64 && text[0] != '-' && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
    }

    /// <summary>A whole number of people above zero and of at most ten thousand million.</summary>
    public static bool TryPeople(string text, out long people) => Numbers.TryCount(text, out people) && people is > 0 and <= 10_000_000_000;

    public static bool TryDetour(string text, out decimal factor) => Numbers.TryDecimal(text, out factor) && factor is >= 1 and <= 10;

    /// <summary>The classes below a key, one or a list.</summary>
    public static FacilityClasses Classes(MapReader map, string key)
    {
        var classes = FacilityClasses.None;
        foreach (var (text, line) in map.Texts(key, FacilityClassCodes.All[0]))
        {
            if (FacilityClassCodes.TryParse(text, out var one)) classes |= one;
            else map.Faults.Add(new(FaultCode.ValueUnknown, map.File, line, map.PathOf(key), YamlTree.Shortened(text), string.Join(", ", FacilityClassCodes.All)));
        }

        return classes;
    }
}
