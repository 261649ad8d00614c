using Geo.Model.Scenarios;
using Geo.Sqlite.Writing;
using Geo.Store.Scenarios;

namespace Geo.Store.GeoPackages;

/// <summary>The table of scenarios in a store's file. A file in which none is kept has no such table.</summary>
static class GeoPackageScenarios
{
    static readonly LayerPlan s_plan = new(
        "scenarios",
        [
            new("study_id", ColumnKind.Text), new("name", ColumnKind.Text), new("title_zh", ColumnKind.Text), new("title_en", ColumnKind.Text), new("edits", ColumnKind.Text),
            new("cursor", ColumnKind.Integer), new("version", ColumnKind.Integer),
        ]);

    /// <summary>Of every study, in the order of their names.</summary>
    public static List<Scenario> List(GeoPackageFile file) => !file.Has(s_plan.Name) ? [] : file.Rows(s_plan, row => new Scenario
    {
        StudyId = row.Text(0),
        Name = row.Text(1),
        Title = new(row.Text(2), row.Text(3)),
        Edits = EditsText.Read(row.Text(4)),
        Cursor = row.Number(5),
        Version = row.Integer(6),
    });

    /// <summary>Writes the table, where there is something for it.</summary>
    public static void Write(GeoPackageWriter writer, IEnumerable<Scenario> scenarios)
    {
        Scenario[] ordered = [.. scenarios.OrderBy(scenario => scenario.StudyId, StringComparer.Ordinal).ThenBy(scenario => scenario.Name, StringComparer.Ordinal)];
        if (ordered.Length == 0) return;
        writer.AddLayer(s_plan, layer =>
        {
            var rows = new GeoPackageRows(layer);
            foreach (var scenario in ordered)
            {
                rows.Set(0, scenario.StudyId).Set(1, scenario.Name).Set(2, scenario.Title.Chinese).Set(3, scenario.Title.English).Set(4, EditsText.Write(scenario.Edits))
                    .Set(5, scenario.Cursor).Set(6, scenario.Version).Add();
            }
        });
    }

    /// <summary>Takes the table out of a file that is edited.</summary>
    public static void Drop(GeoPackageWriter writer) => writer.DropLayer(s_plan);
}
