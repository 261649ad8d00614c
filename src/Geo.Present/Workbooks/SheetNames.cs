using System.Globalization;
using Geo.Present.Tables;

namespace Geo.Present.Workbooks;

/// <summary>Names of sheets: at most 31 characters, none of []:*?/\' and none that XML has no place for, unique without regard to case.</summary>
sealed class SheetNames
{
    const int Longest = 31;

    readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Take(Table table)
    {
        var wished = string.Concat(SheetText.Printable(table.Name).Select(letter => char.IsControl(letter) || "[]:*?/\\'".Contains(letter, StringComparison.Ordinal) ? '-' : letter));
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {number}");
            var name = SheetText.Cut(wished, Longest - ending.Length) + ending;
            if (_taken.Add(name)) return name;
        }
    }
}
