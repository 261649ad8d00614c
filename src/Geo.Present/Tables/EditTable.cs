using Geo.Model.Findings;
using Geo.Model.Scenarios;
using Geo.Present.Scenarios;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>What a scenario changes, edit by edit.</summary>
sealed class EditTable(StudyFindings findings, WordTable words)
{
    public Table Edits()
    {
        var table = new TableMaker(words, "edits", null, ("rank", Count), ("edit", Text), ("facility", Text), ("edit-details", Text));
        IReadOnlyList<FacilityEdit> edits = findings.Scenario?.Scenario.InForce ?? [];
        var names = findings.Placed.Facilities.Concat(edits.OfType<AddFacility>().Select(add => add.Facility)).DistinctBy(facility => facility.Id)
            .ToDictionary(facility => facility.Id, facility => facility.NameIn(words.Language), StringComparer.Ordinal);
        foreach (var (at, edit) in edits.Index())
        {
            var name = names.TryGetValue(edit.FacilityId, out var known) ? $"{known} ({edit.FacilityId})" : edit.FacilityId;
            table.Row(Cell.Count(at + 1), Cell.Of(EditText.What(edit, words)), Cell.Of(name), Cell.Of(EditText.Details(edit, words)));
        }

        return table.Done();
    }
}
