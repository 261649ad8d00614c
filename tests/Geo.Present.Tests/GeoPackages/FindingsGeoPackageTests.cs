using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Geo.Present.GeoPackages;
using Geo.Present.Words;
using Geo.Sqlite.Reading;

namespace Geo.Present.Tests.GeoPackages;

public sealed class FindingsGeoPackageTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-findings-").FullName;

    string Target => Path.Combine(_folder, "findings.gpkg");

    [Fact]
    public void Layers_stand_in_the_order_of_what_matters()
    {
        Write();

        using var reader = GeoPackageReader.Open(Target);

        Assert.Equal(
            ["gap_areas", "facilities", "demand_points", "units", "service_areas", "study", "standards", "figures", "ratios", "layer_styles"],
            reader.Layers.Select(layer => layer.Name));
        Assert.Equal(
            ["MULTIPOLYGON", "POINT", "POINT", "MULTIPOLYGON", "MULTIPOLYGON"], reader.Layers.Where(layer => layer.HasGeometry).Select(layer => layer.GeometryType));
    }

    [Fact]
    public void Every_column_is_lower_snake_case_but_for_the_styles_which_QGIS_names()
    {
        Write();

        using var reader = GeoPackageReader.Open(Target);

        Assert.All(
            reader.Layers.Where(layer => layer.Name != "layer_styles").SelectMany(layer => layer.Columns),
            column => Assert.Matches("^[a-z][a-z0-9_]*$", column.Name));
    }

    [Fact]
    public void Demand_points_say_how_far_to_whom_and_whether_that_is_inside()
    {
        Write();

        Assert.Equal(
            [
                "10 1 urban T1 | 1109000 1 not_concerned | 5000000 1 inside", // exactly 5 km: inside
                "11 2 rural T1 | 4900000 1 inside | 5000001 1 not_concerned",
                "12 4 rural T2 | 19100000 1 inside | - - not_concerned",
                "13 8.5 rural T2 | 20000001 1 outside | - - not_concerned", // a millimetre beyond 20 km: outside
                "14 16 unclassified T2 | 25000000 1 unclassified | - - unclassified",
            ],
            Rows("demand_points").Select(row => string.Create(
                CultureInfo.InvariantCulture,
                $"{row["id"]} {row["people"]} {row["class"]} {row["unit"]} | {row["kj_r2_mm"]} {row["kj_r2_facility"]} {row["kj_r2_status"]} | {row["kj_r1_mm"] ?? "-"} {row["kj_r1_facility"] ?? "-"} {row["kj_r1_status"]}")));
    }

    [Fact]
    public void Units_carry_people_bands_and_shares()
    {
        Write();

        var units = Rows("units").ToDictionary(row => (string)row["id"]!);

        // T2: 4 + 8.5 + 16 placed, 32 unlocated. Of its rural 12.5 located people 4 are inside.
        Assert.Equal(60.5, units["T2"]["people"]);
        Assert.Equal(63.5, units["C"]["people"]);
        Assert.Equal((4.0, 8.5, 32.0, 0.32), (units["T2"]["kj_r2_inside"], units["T2"]["kj_r2_outside"], units["T2"]["kj_r2_unlocated"], units["T2"]["kj_r2_share"]));
        Assert.Equal((0.0, 4.0), (units["T2"]["kj_r2_band_1"], units["T2"]["kj_r2_band_2"]));
        Assert.Null(units["T2"]["kj_r1_share"]); // nobody urban
        Assert.Equal((2L, 3L, 1L), (units["C"]["kj_a1_have"], units["C"]["kj_a1_need"], units["C"]["kj_a1_short"]));
        Assert.Null(units["T1"]["kj_a1_need"]);
    }

    [Fact]
    public void Facilities_say_whether_they_serve_and_why_not()
    {
        Write();

        var rows = Rows("facilities");

        Assert.Equal(["serving", "idle", "idle"], rows.Select(row => row["status"]));
        Assert.Equal(["serving", "no_vehicle", "unlocated"], rows.Select(row => row["kj_r2_role"]));
        Assert.Equal([14.5, null, null], rows.Select(row => row["kj_r2_first_due"]));
        Assert.Equal("hospital,emergency_station", rows[0]["classes"]);
        Assert.Equal([300L, null, null], rows.Select(row => row["beds"]));
        Assert.Equal([true, true, false], rows.Select(row => row["has_geometry"]));
    }

    [Fact]
    public void A_gap_area_names_its_rank_its_people_and_what_would_help()
    {
        Write();

        var gap = Assert.Single(Rows("gap_areas"));

        Assert.Equal(("KJ-R2", 1L, "T2", 8.5), (gap["standard"], gap["rank"], gap["unit"], gap["people"]));
        Assert.Equal((20_000_001L, 1L, 13L), (gap["nearest_mm"], gap["beyond_mm"], gap["helping_point"]));
    }

    [Fact]
    public void Service_areas_stand_widest_first_and_one_that_is_empty_has_no_geometry()
    {
        Write();

        var rows = Rows("service_areas");

        Assert.Equal([20_000_000L, 10_000_000L, 5_000_000L], rows.Select(row => row["limit_mm"]));
        Assert.Equal([true, true, false], rows.Select(row => row["has_geometry"]));
    }

    [Fact]
    public void In_every_figure_the_parts_add_up_and_it_says_what_it_rests_on()
    {
        Write();

        var rows = Rows("figures");

        // Two standards with one and two measures, each for the area, three classes and three units.
        Assert.Equal(3 * 7, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            (double)row["total"]!, (double)row["inside"]! + (double)row["outside"]! + (double)row["unlocated"]! + (double)row["unclassified"]! + (double)row["not_concerned"]!));
        Assert.All(rows, row => Assert.All(new[] { "standard", "measure", "unit", "threshold", "assumption", "source" }, column => Assert.NotEqual("", row[column])));
        Assert.Equal(["radius", "walk"], rows.Where(row => Equals(row["standard"], "KJ-R1")).Select(row => row["measure"]).Distinct());
    }

    [Fact]
    public void A_standard_that_can_not_be_computed_names_what_is_missing()
    {
        Write();

        Assert.Equal([null, null, null, "facilities.beds"], Rows("standards").Select(row => row["missing"]));
        Assert.Equal("not_computable", Rows("standards")[3]["verdict"]);
    }

    [Fact]
    public void Text_stays_text_even_where_it_looks_like_a_formula()
    {
        Write();

        Assert.Contains("=乙乡", Rows("units").Select(row => row["name"]));
    }

    [Fact]
    public void Styles_are_well_formed_and_name_columns_that_are_there()
    {
        Write();
        using var reader = GeoPackageReader.Open(Target);

        foreach (var row in Rows("layer_styles"))
        {
            var columns = reader.GetLayer((string)row["f_table_name"]!).Columns.Select(column => column.Name).ToList();
            var style = XDocument.Parse((string)row["styleQML"]!).Root!;
            var renderer = style.Element("renderer-v2")!;
            if (renderer.Attribute("attr") is { } attribute) Assert.Contains(attribute.Value, columns);
            if (style.Descendants("text-style").SingleOrDefault() is { } label) Assert.Contains(label.Attribute("fieldName")!.Value, columns);
            Assert.Equal(
                renderer.Descendants("category").Select(category => category.Attribute("symbol")!.Value), renderer.Attribute("attr") is null ? [] : renderer.Descendants("symbol").Select(symbol => symbol.Attribute("name")!.Value));
            Assert.InRange(((string)row["styleName"]!).Length, 1, 30);
        }
    }

    [Fact]
    public void Each_layer_has_one_default_style_and_people_outside_are_drawn_last()
    {
        Write();

        var styles = Rows("layer_styles");

        Assert.All(styles.GroupBy(row => row["f_table_name"]), layer => Assert.Single(layer, row => Equals(row["useAsDefault"], 1L)));
        var points = XDocument.Parse((string)styles.First(row => Equals(row["f_table_name"], "demand_points"))["styleQML"]!);
        var passes = points.Descendants("symbol").ToDictionary(symbol => symbol.Attribute("name")!.Value, symbol => int.Parse(symbol.Element("layer")!.Attribute("pass")!.Value, CultureInfo.InvariantCulture));
        var outside = points.Descendants("category").Single(category => category.Attribute("value")!.Value == "outside").Attribute("symbol")!.Value;
        Assert.Equal(passes.Values.Max(), passes[outside]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_same_findings_give_the_same_bytes(bool english)
    {
        Write(english);
        var first = File.ReadAllBytes(Target);
        Write(english);

        Assert.Equal(first, File.ReadAllBytes(Target));
    }

    [Fact]
    public void Nothing_found_is_a_file_of_empty_layers()
    {
        var findings = SmallFindings.Make();
        FindingsGeoPackage.Write(Target, findings with { Standards = [], Placed = findings.Placed with { Units = new([]), Demand = Model.Demand.DemandPoints.None, Facilities = [], Unlocated = [], Classes = [] } }, WordTable.Chinese);

        using var reader = GeoPackageReader.Open(Target);

        Assert.Empty(reader.Rows(reader.GetLayer("demand_points")));
    }

    [Fact]
    public void GDALs_validator_finds_nothing()
    {
        const string validator = "/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py";
        Assert.SkipUnless(File.Exists(validator), "Debian's python3-gdal is not installed.");
        Write();

        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [validator, "-k", Target]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal((0, ""), (process.ExitCode, text));
    }

    void Write(bool english = false) => FindingsGeoPackage.Write(Target, SmallFindings.Make(), english ? WordTable.English : WordTable.Chinese);

    List<Dictionary<string, object?>> Rows(string layer)
    {
        using var reader = GeoPackageReader.Open(Target);
        var info = reader.GetLayer(layer);
        return [.. reader.Rows(info).Select(row =>
        {
            var values = info.Columns.Index().ToDictionary(column => column.Item.Name, column => row.Values[column.Index]);
            values["has_geometry"] = row.Geometry is not null;
            return values;
        })];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
