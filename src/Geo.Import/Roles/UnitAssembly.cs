using Geo.Model.Areas;
using Geo.Model.Studies;

namespace Geo.Import.Roles;

/// <summary>Puts the units of all sources and the study's area together into one tree.</summary>
/// <remarks>
/// A unit that occurs in several sources is one unit: what the first leaves open (boundary, counted people, type, code), the next may fill. A unit with the
/// area's own id is the area; so is the one unit of a source that is of the area's level. A parent that no source brings, or that is not of a higher level, gives
/// way to the area.
/// </remarks>
static class UnitAssembly
{
    public static UnitTree Of(StudyArea area, IEnumerable<UnitRows> sources)
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal)
        {
            [area.Id] = new() { Id = area.Id, Name = area.Name.Chinese, NameEn = EnglishOf(area), Level = area.Level },
        };
        foreach (var source in sources)
        {
            foreach (var unit in source.Units)
            {
                var id = source.Units.Count == 1 && unit.Level >= area.Level ? area.Id : unit.Id;
                units[id] = units.TryGetValue(id, out var known) ? Filled(known, unit) : Below(unit, area);
            }
        }

        return new(units.Values.Select(unit => unit.Id == area.Id ? unit with { ParentId = null } : WithParent(unit, units, area)));
    }

    static string? EnglishOf(StudyArea area) => area.Name.English == area.Name.Chinese ? null : area.Name.English;

    static Unit Below(Unit unit, StudyArea area) =>
        unit.Level < area.Level || area.Level == UnitLevel.Village ? unit : unit with { Level = area.Level - 1 };

    static Unit Filled(Unit known, Unit next) => known with
    {
        NameEn = known.NameEn ?? next.NameEn,
        ParentId = known.ParentId ?? next.ParentId,
        Type = known.Type ?? next.Type,
        DeclaredClass = known.DeclaredClass ?? next.DeclaredClass,
        StatisticalCode = known.StatisticalCode ?? next.StatisticalCode,
        Boundary = known.Boundary ?? next.Boundary,
        CountedPeople = known.CountedPeople ?? next.CountedPeople,
    };

    static Unit WithParent(Unit unit, Dictionary<string, Unit> units, StudyArea area)
    {
        var isKnown = unit.ParentId is { } parent && units.TryGetValue(parent, out var above) && above.Level > unit.Level;
        return isKnown ? unit : unit with { ParentId = area.Id };
    }
}
