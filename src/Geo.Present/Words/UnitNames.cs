using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Present.Words;

/// <summary>What units, facilities and places are called: in English by their English name where the source gives one, else as the source names them.</summary>
public static class UnitNames
{
    /// <summary>The study's own area is called as the study calls it.</summary>
    public static string NameOf(this StudyFindings findings, int unit, Language language)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var known = findings.Placed.Units.Units[unit];
        var area = findings.Study.Area;
        return known.Id == area.Id ? area.Name.In(language) : known.NameIn(language);
    }

    public static string NameIn(this Unit unit, Language language) => In(language, unit?.Name, unit?.NameEn);

    public static string NameIn(this Facility facility, Language language) => In(language, facility?.Name, facility?.NameEn);

    public static string NameIn(this NamedPlace place, Language language) => In(language, place?.Name, place?.NameEn);

    static string In(Language language, string? name, string? nameEn) =>
        (language == Language.English ? nameEn : null) ?? name ?? throw new ArgumentNullException(nameof(name));
}
