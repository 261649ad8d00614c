using Geo.Import.Yaml;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Studies;

/// <summary>Reads what a study decides about rows of facilities: <c>decide</c>, <c>keep_ids</c>, <c>drop_ids</c>.</summary>
static class FacilityRulesReader
{
    public static FacilityRules Read(MapReader source)
    {
        var decide = source.Map("decide", StudyKeys.Decide);
        var rules = new FacilityRules
        {
            DropDuplicates = Drops(decide, "duplicates"),
            DropDepartments = Drops(decide, "departments"),
            DropClosed = Drops(decide, "closed"),
            DropPlanned = Drops(decide, "planned"),
            DropBranches = Drops(decide, "branches"),
            KeepIds = Ids(source, "keep_ids"),
            DropIds = Ids(source, "drop_ids"),
        };
        if (rules.KeepIds.Intersect(rules.DropIds, StringComparer.Ordinal).FirstOrDefault() is { } both) source.Refuse("drop_ids", FaultCode.ValueInvalid, both, "keep_ids / drop_ids");
        return rules;
    }

    static bool Drops(MapReader? decide, string key) => decide?.Choice(key, 0, StudyWords.Decisions) == 1;

    static List<string> Ids(MapReader source, string key) => [.. source.Texts(key, "[\"420117001\"]").Select(text => text.Text)];
}
