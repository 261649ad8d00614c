using System.Globalization;

namespace Geo.Store.Runs;

/// <summary>A list of whole numbers in one cell, separated by commas.</summary>
static class NumberList
{
    public static string Write(IEnumerable<long> numbers) => string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));

    /// <exception cref="FormatException">Not whole numbers.</exception>
    public static List<long> Read(string cell) => cell.Length == 0 ? [] : [.. cell.Split(',').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
}
