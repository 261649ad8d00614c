using System.Globalization;
using Geo.Space.Places;

namespace Geo.Present.Tables;

/// <summary>How numbers are written, the same way in every output and language.</summary>
public static class Figures
{
    static readonly CultureInfo s_culture = CultureInfo.InvariantCulture;

    public static string Whole(long number) => number.ToString("N0", s_culture);

    /// <summary>Whole persons as printed. What is less than one person and not nobody never reads 0.</summary>
    /// <param name="exact">The count to the millionth.</param>
    /// <param name="whole">The same, rounded so that the parts of its table add up.</param>
    public static string People(Model.Demand.People exact, long whole) => whole == 0 && exact.Millionths is > 0 and < 1_000_000 ? "< 1" : Whole(whole);

    /// <summary>A number without trailing zeros: 4.8; 20.</summary>
    public static string Plain(decimal number) => number.ToString("#,0.######", s_culture);

    public static string TwoDecimals(decimal number) => number.ToString("N2", s_culture);

    /// <summary>Millimetres as kilometres with two decimals, halves up.</summary>
    public static string Kilometres(long millimetres) => RoundedKilometres(millimetres).ToString("N2", s_culture);

    public static decimal RoundedKilometres(long millimetres) => Math.Round(millimetres / 1_000_000m, 2, MidpointRounding.AwayFromZero);

    /// <summary>A limit as a document writes it: 5 km; 0.5 km.</summary>
    public static string LimitKilometres(long millimetres) => Plain(millimetres / 1_000_000m);

    /// <summary>A fraction as a percentage with one decimal. What is not quite all never reads 100.0 %, what is not quite nothing never 0.0 %.</summary>
    public static string Share(decimal share) => share switch
    {
        < 1 and >= 0.9995m => ">99.9%",
        > 0 and < 0.0005m => "<0.1%",
        _ => Math.Round(share * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", s_culture) + "%",
    };

    public static string Minutes(TimeSpan time) => Plain((decimal)time.TotalMinutes);

    /// <summary>Longitude, latitude in degrees with five decimals (about a metre).</summary>
    public static string Place(LonLat place) => string.Create(s_culture, $"{place.Longitude:0.00000}, {place.Latitude:0.00000}");

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", s_culture);

    /// <summary>The count nearest to the exact one, halves up. Only for a count that is no part of a table's sum.</summary>
    public static long Persons(Model.Demand.People people) => (long)Math.Round(people.Persons, MidpointRounding.AwayFromZero);
}
