using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Travel;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Sqlite.Writing;

namespace Geo.Present.GeoPackages;

/// <summary>Tables <c>study</c>, <c>standards</c>, <c>figures</c> and <c>ratios</c>: every number with what it rests on.</summary>
static class FiguresTables
{
    public static void WriteStudy(GeoPackageWriter writer, FindingsScene scene)
    {
        var study = scene.Findings.Study;
        scene.Table<Study>("study")
            .Text("id", row => row.Id)
            .Text("title", row => row.Title.In(scene.Words.Language))
            .Text("area", row => row.Area.Name.In(scene.Words.Language))
            .Text("as_of", row => Figures.Date(row.AsOf))
            .Flag("sample", row => row.Sample)
            .Text("map_approval", row => row.MapApproval)
            .Text("sha256", _ => scene.Findings.StudySha256)
            .Text("scenario", _ => scene.Findings.Scenario?.Scenario.Name)
            .Text("sources", _ => scene.Rules.Sources())
            .Real("people", _ => (double)scene.Placed.Total.Persons)
            .Write(writer, [study]);
    }

    public static void WriteStandards(GeoPackageWriter writer, FindingsScene scene) => scene.Table<StandardFinding>("standards")
        .Text("standard", row => row.Standard.Id)
        .Text("name", row => scene.Rules.Name(row.Standard))
        .Text("kind", row => Code.Of(row.Standard.Kind))
        .Text("level", row => StandardText.LevelCode(row.Standard))
        .Text("force", row => Code.Of(row.Standard.Force))
        .Integer("year", row => row.Standard.Year)
        .Text("rule", row => scene.Rules.Who(row.Standard))
        .Text("threshold", row => scene.Rules.Threshold(row.Standard))
        .Text("source", row => scene.Rules.Clause(row.Standard))
        .Text("reading", row => row.Standard.Reading.In(scene.Words.Language))
        .Text("note", row => row.Standard.Note.In(scene.Words.Language))
        .Text("verdict", row => Code.Of(Verdicts.Of(row)))
        .Text("headline_measure", row => (row as ReachFinding)?.Head.Key)
        .Text("columns", row => row is ReachFinding or RatioFinding ? scene.Prefixes[row] : null)
        .Text("missing", row => row is NotComputable lacking ? string.Join(',', lacking.Missing.Select(one => $"{Code.Of(one.Role)}.{one.Column}")) : null)
        .Write(writer, scene.Findings.Standards);

    public static void WriteFigures(GeoPackageWriter writer, FindingsScene scene) => scene.Table<Figure>("figures")
        .Text("standard", row => row.Finding.Standard.Id)
        .Text("name", row => scene.Rules.Name(row.Finding.Standard))
        .Text("measure", row => row.Measure.Key)
        .Flag("headline", row => ReferenceEquals(row.Measure, row.Finding.Head))
        .Text("unit", row => row.Unit < 0 ? scene.Findings.Study.Area.Id : scene.UnitId(row.Unit))
        .Text("unit_name", row => row.Unit < 0 ? scene.Findings.Study.Area.Name.In(scene.Words.Language) : scene.UnitName(row.Unit))
        .Text("class", row => row.Class is { } place ? Code.Of(place) : null)
        .Text("threshold", row => scene.Rules.Limit(row.Measure))
        .Integer("threshold_mm", row => CostNames.Millimetres(row.Measure.Unit, row.Measure.Limit))
        .Text("assumption", row => scene.Rules.Assumption(row.Measure))
        .Text("source", row => scene.Rules.Clause(row.Finding.Standard))
        .Real("inside", row => (double)row.Tally.Inside.Persons)
        .Real("outside", row => (double)row.Tally.Outside.Persons)
        .Real("unlocated", row => (double)row.Tally.Unlocated.Persons)
        .Real("unclassified", row => (double)row.Tally.Unclassified.Persons)
        .Real("not_concerned", row => (double)row.Tally.NotConcerned.Persons)
        .Real("total", row => (double)row.Tally.Total.Persons)
        .Real("twice", row => (double)row.Tally.Twice.Persons)
        .Real("concerned", row => (double)row.Tally.Concerned.Persons)
        .Real("share", row => (double?)row.Tally.Share)
        .Integer("nearest_mean_mm", row => CostNames.Millimetres(row.Measure.Unit, row.Tally.Nearest?.Mean))
        .Integer("nearest_largest_mm", row => CostNames.Millimetres(row.Measure.Unit, row.Tally.Nearest?.Largest))
        .Integer("second_mean_mm", row => CostNames.Millimetres(row.Measure.Unit, row.Tally.SecondNearest?.Mean))
        .Text("model", row => row.Measure.Model.Word())
        .Real("threshold_minutes", row => CostNames.Minutes(row.Measure.Unit, row.Measure.Limit))
        .Real("nearest_mean_minutes", row => CostNames.Minutes(row.Measure.Unit, row.Tally.Nearest?.Mean))
        .Real("nearest_largest_minutes", row => CostNames.Minutes(row.Measure.Unit, row.Tally.Nearest?.Largest))
        .Real("second_mean_minutes", row => CostNames.Minutes(row.Measure.Unit, row.Tally.SecondNearest?.Mean))
        .Real("no_way", row => row.Measure.Mode is null ? null : (double)row.Tally.NoWay.Persons)
        .Write(writer, Figure.List(scene.Findings));

    public static void WriteRatios(GeoPackageWriter writer, FindingsScene scene) => scene.Table<(RatioFinding Finding, UnitRatio Unit)>("ratios")
        .Text("standard", row => row.Finding.Standard.Id)
        .Text("name", row => scene.Rules.Name(row.Finding.Standard))
        .Text("unit", row => scene.UnitId(row.Unit.Unit))
        .Text("unit_name", row => scene.UnitName(row.Unit.Unit))
        .Text("threshold", row => scene.Rules.Threshold(row.Finding.Standard))
        .Text("source", row => scene.Rules.Clause(row.Finding.Standard))
        .Real("people", row => (double)row.Unit.Population.Persons)
        .Real("base", row => (double)row.Unit.Base.Persons)
        .Integer("have", row => row.Unit.Have)
        .Integer("need", row => row.Unit.Need)
        .Integer("short", row => row.Unit.Short)
        .Integer("facilities_silent", row => row.Unit.FacilitiesSilent)
        .Write(writer, scene.Ratios.SelectMany(finding => finding.Units.Select(unit => (finding, unit))));
}
