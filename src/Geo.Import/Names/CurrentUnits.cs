namespace Geo.Import.Names;

/// <summary>The user's own table of units as they are today: code, name and, for a unit that is no more, its successor. It says what of older data has been abolished or renamed.</summary>
public sealed class CurrentUnits
{
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _successors = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> _codesOfStem = new(StringComparer.Ordinal);
    readonly HashSet<(int Length, string Above)> _covered = [];

    /// <summary>A table that says nothing.</summary>
    public static CurrentUnits None { get; } = new();

    /// <param name="successor">Empty for a unit that exists; else what has taken its place, as the table writes it.</param>
    public void Add(string code, string name, string successor)
    {
        var digits = DigitsOf(code);
        _covered.Add((digits.Length, AboveOf(digits)));
        if (successor.Length > 0) _successors[digits] = successor;
        if (successor.Length > 0) _successors[UnitName.Of(name).Key] = successor;
        if (successor.Length > 0) return;
        _names[digits] = name;
        var stem = UnitName.Of(name).Stem;
        if (!_codesOfStem.TryGetValue(stem, out var codes)) _codesOfStem.Add(stem, codes = []);
        codes.Add(digits);
    }

    /// <summary>What has become of a unit that a row names; null where it is as it was, or the table does not cover its level and its county.</summary>
    /// <param name="code">Its code in any form; a name where the row has no code.</param>
    public UnitFate? FateOf(string code, string name)
    {
        var digits = DigitsOf(code);
        var key = UnitName.Of(name);
        if (_successors.TryGetValue(digits, out var successor) || _successors.TryGetValue(key.Key, out successor)) return new(IsAbolished: true, successor);
        if (_names.TryGetValue(digits, out var today)) return name.Length == 0 || UnitName.Of(today).Key == key.Key ? null : new(IsAbolished: false, $"{digits} {today}");
        if (!_covered.Contains((digits.Length, AboveOf(digits)))) return null;
        var sameStem = _codesOfStem.GetValueOrDefault(key.Stem)?.Where(other => AboveOf(other) == AboveOf(digits)).ToList();
        return sameStem is [var one] ? new(IsAbolished: false, $"{one} {_names[one]}") : new(IsAbolished: true, "");
    }

    /// <summary>The successor of an abolished unit by code or name, where the table states it; null else.</summary>
    public string? SuccessorOf(string text) =>
        _successors.TryGetValue(DigitsOf(text), out var successor) || _successors.TryGetValue(UnitName.Of(text).Key, out successor) ? successor : null;

    static string DigitsOf(string code) => UnitCode.Find(code) is { IsDamaged: false, Rest: "" } found ? found.Digits : code;

    static string AboveOf(string digits) => UnitCode.Above(digits).FirstOrDefault() ?? "";
}
