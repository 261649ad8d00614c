using Geo.Model;
using Geo.Model.Findings;

namespace Geo.Present.Words;

/// <summary>What a unit is called: as its source names it; the study's own area as the study does, in the language asked for.</summary>
static class UnitNames
{
    public static string NameOf(this StudyFindings findings, int unit, Language language)
    {
        var known = findings.Placed.Units.Units[unit];
        var area = findings.Study.Area;
        return known.Id == area.Id ? area.Name.In(language) : known.Name;
    }
}
