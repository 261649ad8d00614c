using System.Globalization;
using Geo.Model;
using Geo.Model.Areas;

namespace Geo.Import.Names;

/// <summary>
/// The units of a study, found by what rows call them: by id, by code in any of its written forms, then by name. What fits several units is never decided. Not
/// for several threads at once.
/// </summary>
public sealed class UnitDirectory
{
    const int Listed = 3;

    /// <summary>The leading digits that name a county.</summary>
    const int CountyDigits = 6;

    const int LongestCode = 12;

    /// <summary>For so many different unknown texts the nearest candidates are sought; a file of a million of them must not take hours.</summary>
    const int Sought = 2000;

    readonly IReadOnlyList<Unit> _units;
    readonly UnitName[] _names;
    readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<int>> _byCode = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<int>> _byStem = new(StringComparer.Ordinal);
    readonly Dictionary<string, UnitMatch> _found = new(StringComparer.Ordinal);
    readonly string _areaCode;
    readonly CurrentUnits _current;
    readonly bool _areaIsCoded;
    int _sought;

    /// <param name="units">In the order that matches count them in; ids are unique.</param>
    /// <param name="areaCode">The code of the study's area, which says what lies near.</param>
    /// <param name="current">The user's table of units as they are today; null where there is none.</param>
    public UnitDirectory(IReadOnlyList<Unit> units, string areaCode, CurrentUnits? current = null)
    {
        _current = current ?? CurrentUnits.None;
        (_units, _areaCode) = (units, UnitCode.Find(areaCode)?.Digits ?? "");
        _areaIsCoded = DivisionTable.MayHold(_areaCode);
        _names = new UnitName[units.Count];
        HasVillages = units.Any(unit => unit.Level == UnitLevel.Village);
        for (var index = 0; index < units.Count; index++)
        {
            _byId.TryAdd(units[index].Id, index);
            if (UnitCode.Find(units[index].Id) is { IsDamaged: false, Rest: "" } code) Add(_byCode, code.Digits, index);
            AddNames(index);
        }

        for (var index = 0; index < units.Count; index++) AddTail(index);
    }

    /// <summary>The directory of a study's tree: matches are indices into <see cref="UnitTree.Units"/>.</summary>
    public static UnitDirectory Of(UnitTree tree, string areaCode, CurrentUnits? current = null) => new(tree.Units, areaCode, current);

    public IReadOnlyList<Unit> Units => _units;

    /// <summary>Whether villages are among the units, so that a column of villages can be held against them.</summary>
    public bool HasVillages { get; }

    /// <summary>The unit that a cell names.</summary>
    /// <param name="text">An id, a code or a name, or a code with a name behind it; not empty.</param>
    public UnitMatch Find(string text)
    {
        if (!_found.TryGetValue(text, out var match)) _found.Add(text, match = Look(text));
        return match;
    }

    UnitMatch Look(string text)
    {
        if (_byId.TryGetValue(text.Trim(), out var byId)) return new(UnitMatchKind.Id, byId);
        var code = UnitCode.Find(text);
        if (code is { IsDamaged: false } && ByCode(code.Digits) is { } byCode) return byCode;
        var name = UnitName.Of(code?.Rest ?? text);
        if (name.Key.Length > 0 && ByName(name) is { } byName) return byName;
        if (_current.SuccessorOf(text) is { } successor) return new(UnitMatchKind.Abolished, -1, successor);
        if (code is not null) return ByUnknownCode(code);
        return Elsewhere(name) ?? new(UnitMatchKind.Unknown, -1, Near(name));
    }

    UnitMatch? ByCode(string digits)
    {
        if (_byCode.TryGetValue(digits, out var same)) return One(same, UnitMatchKind.Code);
        foreach (var above in UnitCode.Above(digits))
        {
            // A county's code says nothing of which township.
            if (above.Length >= 9 && _byCode.TryGetValue(above, out same)) return One(same, UnitMatchKind.CodeWithin);
        }

        return null;
    }

    UnitMatch? ByName(UnitName name)
    {
        foreach (var key in name.Aliases.Prepend(name.Key))
        {
            if (_byKey.TryGetValue(key, out var same)) return One(same, UnitMatchKind.Name);
        }

        return ByTail(name.Key) ?? ByStem(name);
    }

    /// <summary>湖北省武汉市洪山区 by its last part, where the parts before it are the units above.</summary>
    UnitMatch? ByTail(string key)
    {
        for (var at = 1; at < key.Length - 1; at++)
        {
            if (!UnitEndings.EndsHere(key[at - 1]) || !_byKey.TryGetValue(key[at..], out var same)) continue;
            var below = same.FindAll(unit => LiesIn(unit, key[..at]));
            if (below.Count > 0) return One(below, UnitMatchKind.Name);
        }

        return null;
    }

    /// <summary>普安乡 for 普安镇, where no other unit of that level has this stem.</summary>
    UnitMatch? ByStem(UnitName name)
    {
        if (!_byStem.TryGetValue(name.Stem, out var same)) return null;
        var fitting = name.Ranks == UnitRanks.None ? same : same.FindAll(unit => _names[unit].Ranks == UnitRanks.None || (_names[unit].Ranks & name.Ranks) != 0);
        return fitting.Count == 0 ? null : One(fitting, UnitMatchKind.Name);
    }

    UnitMatch ByUnknownCode(UnitCode code)
    {
        if (code.IsDamaged) return new(UnitMatchKind.Damaged, -1, List(Beginning(code.Digits.TrimEnd('0'))));
        if ((code.Digits.Length >= 6 || _areaIsCoded) && DivisionTable.MayHold(code.Digits) && DivisionTable.Product.NameOf(code.Digits) is { } known)
        {
            // Statistical and civil-affairs codes of one township differ: the name decides, within the same county.
            var named = ByName(UnitName.Of(known));
            if (named is { Kind: UnitMatchKind.Name } && code.Digits.Length > 6 && CodeOf(named.Unit).StartsWith(code.Digits[..6], StringComparison.Ordinal)) return named;
            return new(UnitMatchKind.Elsewhere, -1, $"{code.Digits} {DivisionTable.Product.PathOf(code.Digits)}");
        }

        var withZeros = Enumerable.Range(0, _units.Count).Where(unit => _units[unit].Id.TrimStart('0') == code.Digits && _units[unit].Id != code.Digits).ToList();
        return withZeros.Count > 0 ? new(UnitMatchKind.Damaged, -1, List(withZeros)) : new(UnitMatchKind.Unknown, -1, NearCode(code.Digits));
    }

    UnitMatch? Elsewhere(UnitName name)
    {
        var codes = DivisionTable.Product.CodesOf(name.Key);
        foreach (var scope in UnitCode.Above(_areaCode).Prepend(_areaCode).Append(""))
        {
            var near = codes.Where(code => code.StartsWith(scope, StringComparison.Ordinal)).ToList();
            if (near.Count == 0) continue;
            // 城关镇 is the name of dozens: that says nothing.
            return near.Count > Listed ? null : new(UnitMatchKind.Elsewhere, -1, string.Join(", ", near.Select(code => $"{code} {DivisionTable.Product.PathOf(code)}")));
        }

        return null;
    }

    UnitMatch One(List<int> units, UnitMatchKind kind) => units.Count == 1
        ? new(kind, units[0], kind is UnitMatchKind.Code ? "" : Written(units[0]))
        : new(UnitMatchKind.Ambiguous, -1, List(units));

    /// <summary>The units with the nearest names, at most half of whose letters differ.</summary>
    string Near(UnitName name) => Nearest(unit => Yaml.Nearest.Distance(name.Key, _names[unit].Key), Math.Max(name.Key.Length / 2, 1));

    /// <summary>The units whose codes differ by one or two digits; where none does, those of the same county with the nearest numbers.</summary>
    string NearCode(string digits)
    {
        if (Nearest(unit => Yaml.Nearest.Distance(digits, CodeOf(unit)), 2) is { Length: > 0 } near) return near;
        if (digits.Length is <= CountyDigits or > LongestCode || _sought > Sought) return "";
        return List([.. Beginning(digits[..CountyDigits])
            .Where(unit => CodeOf(unit).Length == digits.Length)
            .OrderBy(unit => Math.Abs(NumberOf(CodeOf(unit)) - NumberOf(digits))).ThenBy(unit => _units[unit].Id, IdOrder.Instance)]);
    }

    string Nearest(Func<int, int> stepsTo, int most) => _sought++ >= Sought ? "" : List([.. Enumerable.Range(0, _units.Count)
        .Select(unit => (Unit: unit, Steps: stepsTo(unit)))
        .Where(near => near.Steps <= most)
        .OrderBy(near => near.Steps).ThenBy(near => _units[near.Unit].Id, IdOrder.Instance).Select(near => near.Unit)]);

    List<int> Beginning(string digits) => [.. Enumerable.Range(0, _units.Count).Where(unit => CodeOf(unit).StartsWith(digits, StringComparison.Ordinal))];

    string List(List<int> units) => string.Join(", ", units.Take(Listed).Select(Written));

    string Written(int unit) => _units[unit].Id == _units[unit].Name ? _units[unit].Id : $"{_units[unit].Id} {_units[unit].Name}";

    string CodeOf(int unit) => UnitCode.Find(_units[unit].Id)?.Digits ?? _units[unit].Id;

    static long NumberOf(string digits) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    void AddNames(int index)
    {
        var name = _names[index] = UnitName.Of(_units[index].Name);
        foreach (var key in name.Aliases.Prepend(name.Key))
        {
            if (key.Length > 0) Add(_byKey, key, index);
        }

        if (_units[index].NameEn is { Length: > 0 } english) Add(_byKey, UnitName.Of(english).Key, index);
        if (name.Stem.Length >= 2) Add(_byStem, name.Stem, index);
    }

    /// <summary>A unit that is itself called 武汉市黄陂区 is found as 黄陂区 too.</summary>
    void AddTail(int index)
    {
        var key = _names[index].Key;
        for (var at = 2; at < key.Length - 1; at++)
        {
            if (!UnitEndings.EndsHere(key[at - 1]) || !LiesIn(index, key[..at])) continue;
            Add(_byKey, key[at..], index);
            if (UnitEndings.StemOf(key[at..]) is { Length: >= 2 } stem) Add(_byStem, stem, index);
        }
    }

    /// <summary>Whether a text is made of names of units above this one, by the study's tree or by the table of divisions.</summary>
    bool LiesIn(int unit, string front)
    {
        var above = Above(unit).SelectMany(name => new[] { name.Key, name.Stem }).Where(name => name.Length >= 2).ToList();
        while (front.Length > 0)
        {
            if (above.Find(name => front.StartsWith(name, StringComparison.Ordinal)) is not { } part) return false;
            front = front[part.Length..];
        }

        return true;
    }

    IEnumerable<UnitName> Above(int unit)
    {
        var (at, steps) = (unit, 0);
        while (_units[at].ParentId is { } parent && _byId.TryGetValue(parent, out at) && ++steps < 8) yield return _names[at];
        if (!DivisionTable.MayHold(CodeOf(unit))) yield break;
        foreach (var code in UnitCode.Above(CodeOf(unit)))
        {
            if (DivisionTable.Product.NameOf(code) is { } name) yield return UnitName.Of(name);
        }
    }

    static void Add(Dictionary<string, List<int>> index, string key, int unit)
    {
        if (!index.TryGetValue(key, out var units)) index.Add(key, units = []);
        if (!units.Contains(unit)) units.Add(unit);
    }
}
