using System.Globalization;
using System.Text;

namespace Geo.Benchmarks.Loads;

/// <summary>A made-up province as the files of a study: the places of workload W1, a facility name of three syllables each, and townships that share winding borders.</summary>
static class ProvinceFiles
{
    // The scene's box, a little larger, so that nobody lives on its edge.
    const double West = 115.99, East = 122.01, South = 34.49, North = 38.01;
    const int StepsOfEdge = 40;
    const string Syllables = "云渡霁岚桥石泉松柏荷塘青白江河山岭坪坝湾沙洲柳杨梅竹田堰井龙凤马鹿鹤金银玉安";

    /// <param name="units">A multiple of 50: fifty columns of townships.</param>
    /// <returns>Path of the study.</returns>
    public static string Write(string folder, int demand, int facilities, int units)
    {
        var scene = new ReachScene(1, facilities);
        WriteUnits(Path.Combine(folder, "townships.geojson"), 50, units / 50);
        WriteFacilities(Path.Combine(folder, "facilities.csv"), scene);
        DemandRows.WriteCsv(Path.Combine(folder, "population.csv"), DemandRows.Columns(demand), codes: true);
        var study = Path.Combine(folder, "study.yaml");
        File.WriteAllText(study, """
            geo: 1
            study: province
            title: {zh: 某省医疗卫生服务圈（虚构数据）, en: Health service circles of a province (made-up data)}
            as_of: 2025-12-31
            sample: true
            area: {code: "990000", name: {zh: 某省, en: A Province}, level: province}
            sources:
              units: {path: townships.geojson, crs: EPSG:4326, level: township, columns: {id: code, name: name, type: type}}
              facilities: {path: facilities.csv, crs: EPSG:4326}
              population: {path: population.csv, crs: EPSG:4326}
            urban_rural: {towns: rural}
            """);
        return study;
    }

    static void WriteUnits(string path, int columns, int rows)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        file.Write("{\"type\":\"FeatureCollection\",\"features\":[");
        for (var at = 0; at < columns * rows; at++)
        {
            var type = at % 10 == 0 ? "街道" : at % 3 == 0 ? "镇" : "乡";
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{(at == 0 ? "" : ",")}\n{{\"type\":\"Feature\",\"properties\":{{\"code\":\"99{1 + (at / 250):00}{1 + (at / 25 % 10):00}{1 + (at % 25):000}\",\"name\":\"{Name(at, 2)}{type}\",\"type\":\"{type}\"}},"));
            file.Write($"\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{string.Join(',', Ring(at % columns, at / columns, columns, rows))}]]}}}}");
        }

        file.Write("\n]}\n");
    }

    /// <summary>Counter-clockwise, closed; neighbours have the same vertices along the edge they share.</summary>
    static IEnumerable<string> Ring(int column, int row, int columns, int rows)
    {
        for (var step = 0; step < StepsOfEdge; step++) yield return Vertex(column, row, step, 0);
        for (var step = 0; step < StepsOfEdge; step++) yield return Vertex(column + 1, row, 0, step);
        for (var step = StepsOfEdge; step > 0; step--) yield return Vertex(column, row + 1, step, 0);
        for (var step = StepsOfEdge; step >= 0; step--) yield return Vertex(column, row, 0, step);

        // So many steps from a node of the grid, to the east or to the north; never farther from the straight line than a tenth of a cell, so that no two edges meet.
        string Vertex(int atColumn, int atRow, int east, int north)
        {
            var bend = 0.1 * Math.Sin(Math.PI * (east + north) / StepsOfEdge) * Math.Sin((east + north) * (7.0 / StepsOfEdge * (1 + ((atColumn + (2 * atRow)) % 3))));
            var x = atColumn + (east / (double)StepsOfEdge) + (atColumn == 0 || atColumn == columns || north == 0 ? 0 : bend);
            var y = atRow + (north / (double)StepsOfEdge) + (atRow == 0 || atRow == rows || east == 0 ? 0 : bend);
            return string.Create(CultureInfo.InvariantCulture, $"[{West + ((East - West) * x / columns):F7},{South + ((North - South) * y / rows):F7}]");
        }
    }

    static void WriteFacilities(string path, ReachScene scene)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        file.Write("编号,名称,类型,等级,经度,纬度,床位数,救护车数,24小时\n");
        for (var at = 0; at < scene.RadiiMm.Length; at++)
        {
            // One emergency station and one health centre a township, a hospital with a station for every eight.
            var rest = (at % 20) switch
            {
                0 => at % 160 == 0 ? "县人民医院,综合医院;急救站,三级甲等" : "急救站,急救站,",
                3 => "镇卫生院,乡镇卫生院,",
                _ => "村卫生室,村卫生室,",
            };
            var (beds, ambulances) = rest.Contains("急救站", StringComparison.Ordinal) ? ("300", "3") : ("", "");
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"F{at:00000},{Name(at, 3)}{rest},{scene.FacilityLongitudes[at]:F7},{scene.FacilityLatitudes[at]:F7},{beds},{ambulances},{(ambulances.Length > 0 ? "是" : "")}\n"));
        }
    }

    /// <summary>Another one for each number below 40 to the power of <paramref name="length"/>.</summary>
    static string Name(int number, int length) => string.Create(length, number, (name, rest) =>
    {
        for (var at = 0; at < name.Length; at++, rest /= Syllables.Length) name[at] = Syllables[rest % Syllables.Length];
    });
}
