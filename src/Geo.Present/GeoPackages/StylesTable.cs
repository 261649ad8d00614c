using System.Globalization;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Present.Words;
using Geo.Sqlite.Writing;

namespace Geo.Present.GeoPackages;

/// <summary>
/// Table <c>layer_styles</c>, where QGIS looks for a layer's style. Vermilion is for people outside and nothing else; the first reach standard is shown,
/// the others wait in the legend or, for demand points, in the list of styles.
/// </summary>
static class StylesTable
{
    // QGIS makes the column 30 wide and looks styles up by it.
    const int NameLength = 30;

    public static void Write(GeoPackageWriter writer, FindingsScene scene)
    {
        var moment = scene.Findings.Study.AsOf.ToString("yyyy-MM-dd'T00:00:00.000Z'", CultureInfo.InvariantCulture);
        new TableShape<Style>("layer_styles", "layer_styles", "") { Key = "id" }
            .Text("f_table_catalog", _ => "")
            .Text("f_table_schema", _ => "")
            .Text("f_table_name", row => row.Layer)
            .Text("f_geometry_column", _ => "geom")
            .Text("styleName", row => row.Name)
            .Text("styleQML", row => row.Document.Write())
            .Text("styleSLD", _ => "")
            .Flag("useAsDefault", row => row.IsDefault)
            .Text("description", row => row.Description)
            .Text("owner", _ => "")
            .Text("ui", _ => null)
            .Moment("update_time", _ => moment)
            .Write(writer, Styles(scene));
    }

    static IEnumerable<Style> Styles(FindingsScene scene)
    {
        yield return Of(scene, "gap_areas", GapAreas(scene));
        yield return Of(scene, "facilities", Facilities(scene.Words));
        foreach (var (at, finding) in scene.Reach.Index()) yield return DemandPoints(scene, finding, isDefault: at == 0);
        yield return Of(scene, "units", new(null, [new("", "", StyleSymbol.Area(null, 0, MapColours.UnitEdge, 0.4))], LabelColumn: LabelOf(scene)));
        yield return Of(scene, "service_areas", ServiceAreas(scene));
    }

    static string LabelOf(FindingsScene scene) =>
        scene.Words.Language == Language.English && scene.Placed.Units.Units.All(unit => unit.NameEn is not null) ? "name_en" : "name";

    static StyleDocument GapAreas(FindingsScene scene) => new(
        "standard", ByStandard(scene, StyleSymbol.Area(MapColours.Gap, 110, MapColours.GapDark, 0.5)), LabelColumn: "rank");

    static StyleDocument ServiceAreas(FindingsScene scene) => new(
        "standard", ByStandard(scene, StyleSymbol.Area(MapColours.Reach, 40, MapColours.ReachEdge, 0.26)));

    static StyleDocument Facilities(WordTable words) => new("status",
    [
        new(FacilitiesLayer.Serving, words["style.serving"], StyleSymbol.Marker("circle", MapColours.Serving, 255, 3, MapColours.Paper, pass: 2)),
        new(FacilitiesLayer.Idle, words["style.idle"], StyleSymbol.Marker("circle", MapColours.Paper, 255, 2.6, MapColours.Idle, pass: 1)),
        new(FacilitiesLayer.Other, words["style.other"], StyleSymbol.Marker("circle", MapColours.Idle, 255, 1.2), IsShown: false),
    ]);

    static Style DemandPoints(FindingsScene scene, ReachFinding finding, bool isDefault)
    {
        StyleClass Class(ReachStatus status, StyleSymbol symbol) => new(Code.Of(status), scene.Words.Of("status", status), symbol);
        var document = new StyleDocument($"{scene.Prefixes[finding]}_status",
        [
            Class(ReachStatus.Outside, StyleSymbol.Marker("circle", MapColours.Gap, 255, 1.6, pass: 3)),
            Class(ReachStatus.Unclassified, StyleSymbol.Marker("circle", MapColours.Quiet, 255, 0.8, pass: 2)),
            Class(ReachStatus.Inside, StyleSymbol.Marker("circle", MapColours.Covered, 255, 0.6, pass: 1)),
            Class(ReachStatus.NotConcerned, StyleSymbol.Marker("circle", MapColours.Line, 255, 0.6)),
        ]);
        return new("demand_points", Short($"{finding.Standard.Id} {scene.Rules.Name(finding.Standard)}"), scene.Rules.Name(finding.Standard), isDefault, document);
    }

    static StyleClass[] ByStandard(FindingsScene scene, StyleSymbol symbol) =>
        [.. scene.Reach.Select((finding, at) => new StyleClass(finding.Standard.Id, $"{finding.Standard.Id} {scene.Rules.Name(finding.Standard)}", symbol, IsShown: at == 0))];

    static Style Of(FindingsScene scene, string layer, StyleDocument document) =>
        new(layer, layer, scene.Words[$"layer.{layer.Replace('_', '-')}"], true, document);

    static string Short(string name) => name.Length <= NameLength ? name : name[..NameLength];

    sealed record Style(string Layer, string Name, string Description, bool IsDefault, StyleDocument Document);
}
