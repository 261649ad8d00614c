using Geo.Import.Names;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>Puts the units of all sources and the study's area together into one tree.</summary>
/// <remarks>
/// A unit that occurs in several sources is one unit: what the first leaves open (boundary, counted people, type, code), the next may fill. It is the same unit by its code in
/// any of its written forms; where a later source has no code for it, by its name, which is a remark. A unit with the area's own id is the area; so is the one unit of a
/// source that is of the area's level. A parent that no source brings, or that is not of a higher level, gives way to the area.
/// </remarks>
sealed class UnitAssembly
{
    readonly StudyArea _area;
    readonly CurrentUnits _current;
    readonly List<Unit> _units;
    readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    readonly List<List<Fault>> _remarks = [];
    readonly List<(int Source, long Row)> _origins = [(-1, 0)];

    UnitAssembly(StudyArea area, CurrentUnits current)
    {
        (_area, _current) = (area, current);
        _units = [new() { Id = area.Id, Name = area.Name.Chinese, NameEn = EnglishOf(area), Level = area.Level, CountedPeople = area.People }];
        _byKey.Add(KeyOf(area.Id), 0);
    }

    /// <param name="remarks">For each source, what is worth saying of how its units were tied.</param>
    /// <param name="current">The user's table of units as they are today.</param>
    public static UnitTree Of(StudyArea area, IReadOnlyList<UnitRows> sources, CurrentUnits current, out IReadOnlyList<IReadOnlyList<Fault>> remarks)
    {
        var assembly = new UnitAssembly(area, current);
        for (var source = 0; source < sources.Count; source++) assembly.Add(sources[source], source);
        assembly.TieParents(sources);
        remarks = assembly._remarks;
        return new(assembly._units);
    }

    void Add(UnitRows source, int number)
    {
        var known = new UnitDirectory([.. _units], _area.Id);
        _remarks.Add([]);
        for (var row = 0; row < source.Units.Count; row++)
        {
            var unit = source.Units[row];
            if (_current.FateOf(unit.Id, unit.Name == unit.Id ? "" : unit.Name) is { } fate)
            {
                _remarks[^1].Add(new(fate.IsAbolished ? FaultCode.UnitAbolished : FaultCode.UnitRenamed, source.Report.File, source.Rows[row], "id", $"{unit.Id} {unit.Name}", fate.Today));
            }

            var key = KeyOf(source.Units.Count == 1 && unit.Level >= _area.Level ? _area.Id : unit.Id);
            if (_byKey.TryGetValue(key, out var same) || TryByName(source, row, known, out same)) _units[same] = Filled(_units[same], unit);
            else
            {
                _byKey.Add(key, _units.Count);
                _units.Add(Below(unit));
                _origins.Add((number, source.Rows[row]));
            }
        }
    }

    /// <summary>The unit of an earlier source with this name and level. The area alone is no such source: a township may bear its county's name.</summary>
    bool TryByName(UnitRows source, int row, UnitDirectory known, out int same)
    {
        same = -1;
        var unit = source.Units[row];
        if (known.Units.Count == 1) return false;
        var hasCode = UnitCode.Find(unit.Id) is { IsDamaged: false, Rest: "" };
        var match = known.Find(hasCode ? unit.Id : unit.Name);
        if (match.Kind != UnitMatchKind.Name || match.Unit == 0 || _units[match.Unit].Level != Below(unit).Level) return false;
        same = match.Unit;
        _remarks[^1].Add(new(FaultCode.UnitByName, source.Report.File, source.Rows[row], "name", unit.Name, match.Hint));
        return true;
    }

    void TieParents(IReadOnlyList<UnitRows> sources)
    {
        var directory = new UnitDirectory([.. _units], _area.Id);
        _units[0] = _units[0] with { ParentId = null };
        for (var index = 1; index < _units.Count; index++)
        {
            var unit = _units[index];
            if (unit.ParentId is not { } parent || directory.Units[0].Id == parent)
            {
                _units[index] = unit with { ParentId = _area.Id };
                continue;
            }

            var match = directory.Find(parent);
            var isAbove = match.IsFound && _units[match.Unit].Level > unit.Level;
            _units[index] = unit with { ParentId = isAbove ? _units[match.Unit].Id : _area.Id };
            var (source, row) = _origins[index];
            var isBeyond = !match.IsFound && UnitCode.Find(parent) is { } code && KeyOf(_area.Id).StartsWith(code.Digits, StringComparison.Ordinal);
            if (match.Fault is { } fault && !isBeyond) _remarks[source].Add(new(fault, sources[source].Report.File, row, "parent", parent, match.Hint));
        }
    }

    /// <summary>The code in its shortest form; an id that is none, as it is.</summary>
    static string KeyOf(string id) => UnitCode.Find(id) is { IsDamaged: false, Rest: "", Digits.Length: >= 6 } code ? code.Digits : id;

    static string? EnglishOf(StudyArea area) => area.Name.English == area.Name.Chinese ? null : area.Name.English;

    Unit Below(Unit unit) => unit.Level < _area.Level || _area.Level == UnitLevel.Village ? unit : unit with { Level = _area.Level - 1 };

    static Unit Filled(Unit known, Unit next) => known with
    {
        NameEn = known.NameEn ?? next.NameEn,
        ParentId = known.ParentId ?? next.ParentId,
        Type = known.Type ?? next.Type,
        DeclaredClass = known.DeclaredClass ?? next.DeclaredClass,
        StatisticalCode = known.StatisticalCode ?? next.StatisticalCode,
        Boundary = known.Boundary ?? next.Boundary,
        CountedPeople = known.CountedPeople ?? next.CountedPeople,
        Amounts = new(known.Amounts.All.Concat(next.Amounts.All.Where(pair => known.Amounts.Find(pair.Key) is null))),
        Centre = known.Centre ?? next.Centre,
    };
}
