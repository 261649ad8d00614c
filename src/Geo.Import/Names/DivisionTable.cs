using System.Globalization;
using System.Text;
using Geo.Import.Catalogue;

namespace Geo.Import.Names;

/// <summary>
/// The table <c>seeds/divisions/divisions.csv</c> (code, name): provinces, cities, counties and townships of mainland China by the statistical office's codes of 2023. It
/// tells a unit that is not in a study from one that does not exist; it never decides what a row belongs to.
/// </summary>
public sealed class DivisionTable
{
    const string Seed = "seeds/divisions/divisions.csv";
    static readonly Lazy<DivisionTable> s_product = new(() => new(Seeds.Text(Seed)));

    readonly Dictionary<string, string> _names = new(50_000, StringComparer.Ordinal);
    readonly Lazy<Dictionary<string, List<string>>> _codes;

    DivisionTable(string text)
    {
        var isHeader = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var comma = line.IndexOf(',');
            if (!isHeader && comma > 0) _names[line[..comma].ToString()] = line[(comma + 1)..].ToString();
            isHeader = false;
        }

        _codes = new(ByName);
    }

    /// <summary>The product's own table, read when it is first asked for.</summary>
    public static DivisionTable Product => s_product.Value;

    /// <summary>How many divisions it names.</summary>
    public int Count => _names.Count;

    /// <summary>Whether a code begins as a province's does: one that does not is not worth reading the table for.</summary>
    public static bool MayHold(string code) =>
        code.Length >= 2 && int.TryParse(code.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var province)
        && province is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65);

    /// <summary>The name of a code in its shortest form; null where there is none.</summary>
    public string? NameOf(string code) => _names.GetValueOrDefault(code);

    /// <summary>The name with those of the units above before it: 湖北省武汉市洪山区.</summary>
    public string PathOf(string code)
    {
        var path = new StringBuilder(NameOf(code));
        foreach (var above in UnitCode.Above(code))
        {
            if (NameOf(above) is { } name && IsName(name)) path.Insert(0, name);
        }

        return path.ToString();
    }

    /// <summary>The codes of the divisions with this name, ascending; empty where there is none.</summary>
    public IReadOnlyList<string> CodesOf(string key) => _codes.Value.GetValueOrDefault(key) ?? [];

    Dictionary<string, List<string>> ByName()
    {
        var codes = new Dictionary<string, List<string>>(_names.Count, StringComparer.Ordinal);
        foreach (var (code, name) in _names)
        {
            if (!IsName(name)) continue;
            // Names of ideographs alone are folded already: traditional ones are in none.
            var key = name.AsSpan().IndexOfAnyExceptInRange('\u4E00', '\u9FFF') < 0 ? name : UnitName.Of(name).Key;
            if (!codes.TryGetValue(key, out var same)) codes.Add(key, same = []);
            same.Add(code);
        }

        return codes;
    }

    // Entries that only fill a level.
    static bool IsName(string name) => name is not ("市辖区" or "县") && !name.EndsWith("直辖县级行政区划", StringComparison.Ordinal);
}
