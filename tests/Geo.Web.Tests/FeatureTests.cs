using System.Text.Json;

namespace Geo.Web.Tests;

/// <summary>OGC API Features: what GDAL and QGIS ask for, in the numbers of the recomputed county.</summary>
public sealed class FeatureTests(DemoServer server)
{
    const string Crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    const string Epsg4326 = "http://www.opengis.net/def/crs/EPSG/0/4326";

    // Six reach standards in fourteen units; gap areas as the independent program counted them.
    static readonly int s_gaps = Recomputed.Root.GetProperty("standards").EnumerateArray().Where(one => one.GetProperty("result").GetString() == "reach").Sum(one => one.GetProperty("gaps").GetArrayLength());

    [Fact]
    public async Task Every_collection_is_read_page_by_page_to_its_full_count()
    {
        var collections = (await server.Json("ogc/demo/collections")).GetProperty("collections").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).ToArray();
        Assert.Equal(["units", "facilities", "findings", "gaps"], collections);
        foreach (var (name, count) in new[] { ("units", 14), ("facilities", 209), ("findings", 6 * 14), ("gaps", s_gaps) })
        {
            var ids = new List<string?>();
            for (string? next = $"ogc/demo/collections/{name}/items?limit=50"; next is not null;)
            {
                var page = await server.Json(next);
                Assert.Equal(count, page.GetProperty("numberMatched").GetInt32());
                ids.AddRange(page.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()));
                next = page.GetProperty("links").EnumerateArray().Where(link => link.GetProperty("rel").GetString() == "next").Select(link => link.GetProperty("href").GetString()).SingleOrDefault();
            }

            Assert.Equal(count, ids.Distinct().Count());
        }
    }

    [Fact]
    public async Task A_box_and_the_order_of_axes_are_obeyed()
    {
        // JC001 stands at 106.195, 30.23415; nothing else within a hundredth of a degree east of it may be missed or added.
        var here = await server.Json("ogc/demo/collections/facilities/items?bbox=106.1949,30.2341,106.1951,30.2342");
        Assert.Contains(here.GetProperty("features").EnumerateArray(), feature => feature.GetProperty("id").GetString() == "JC001");
        var turned = await server.Json($"ogc/demo/collections/facilities/items?bbox=30.2341,106.1949,30.2342,106.1951&bbox-crs={Uri.EscapeDataString(Epsg4326)}");
        Assert.Equal(here.GetProperty("numberMatched").GetInt32(), turned.GetProperty("numberMatched").GetInt32());

        using var answer = await server.Client.GetAsync($"ogc/demo/collections/facilities/items/JC001?crs={Uri.EscapeDataString(Epsg4326)}");
        Assert.Equal($"<{Epsg4326}>", Assert.Single(answer.Headers.GetValues("Content-Crs")));
        var place = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("geometry").GetProperty("coordinates");
        Assert.Equal((30.23415, 106.195), (place[0].GetDouble(), place[1].GetDouble()));
    }

    [Fact]
    public async Task A_finding_of_a_unit_is_the_recomputed_one()
    {
        var finding = (await server.Json("ogc/demo/collections/findings/items/KJ-R2.990101202")).GetProperty("properties");
        Assert.Equal(2607.73m, finding.GetProperty("outside").GetDecimal());
    }

    [Theory]
    [InlineData("nothing/items", 404)]
    [InlineData("units/items/nobody", 404)]
    [InlineData("units/items?limit=0", 400)]
    [InlineData("units/items?limit=ten", 400)]
    [InlineData("units/items?bbox=1,2,3", 400)]
    [InlineData("units/items?bbox=a,b,c,d", 400)]
    [InlineData("units/items?crs=EPSG:9999", 400)]
    [InlineData("units/items?filter=1%3D1%3B%20DROP%20TABLE%20units", 400)]
    [InlineData("units/items?bbox=106,31,107,30", 400)] // the south lies north of the north
    [InlineData("units/items?datetime=yesterday", 400)]
    [InlineData("units/items?datetime=2021-01-01/2020-01-01", 400)]
    [InlineData("units/items?f=html", 400)]
    [InlineData("facilities/items/JC001?limit=5", 400)]
    [InlineData("facilities/items/JC001?bbox=1,2,3,4", 400)]
    public async Task A_bad_question_is_refused(string path, int status)
    {
        using var answer = await server.Client.GetAsync($"ogc/demo/collections/{path}");
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("datetime=2020-01-01T00:00:00Z")]
    [InlineData("datetime=2020-02-29T00:00:00.5%2B08:00")]
    [InlineData("datetime=2020-01-01/..")]
    [InlineData("datetime=/2020-01-01")]
    [InlineData("f=json")]
    [InlineData("bbox=106,30,107,31")]
    [InlineData("bbox=106,30,-10,107,31,9000")]
    [InlineData("bbox=170,30,106.9,31")] // over the 180th meridian, on to the county from the west
    [InlineData("bbox=105,30,-170,31")]
    public async Task A_good_question_is_answered_with_every_facility_that_has_a_place(string query) =>
        Assert.Equal(query.StartsWith("bbox", StringComparison.Ordinal) ? 208 : 209, (await server.Json($"ogc/demo/collections/facilities/items?{query}")).GetProperty("numberMatched").GetInt32());

    [Fact]
    public async Task A_box_over_the_180th_meridian_leaves_out_what_lies_between() =>
        Assert.Equal(0, (await server.Json("ogc/demo/collections/facilities/items?bbox=170,30,-170,31")).GetProperty("numberMatched").GetInt32());

    /// <summary>OGC 17-069r4, requirement /req/core/f-links: a feature names itself and the collection it is of.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("?crs=http://www.opengis.net/def/crs/EPSG/0/4326")]
    public async Task One_feature_names_itself_and_its_collection(string query)
    {
        var links = (await server.Json($"ogc/demo/collections/facilities/items/JC001{query}")).GetProperty("links").EnumerateArray().ToDictionary(link => link.GetProperty("rel").GetString()!, link => link.GetProperty("href").GetString()!);
        Assert.Equal(["collection", "self"], links.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("facilities", (await server.Json(links["collection"])).GetProperty("id").GetString());
        Assert.Equal("JC001", (await server.Json(links["self"])).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("application/vnd.oai.openapi+json;version=3.0, application/json", "application/json")]
    [InlineData("application/vnd.oai.openapi+json;version=3.1, application/json", "application/vnd.oai.openapi+json")]
    [InlineData("*/*", "application/vnd.oai.openapi+json")]
    public async Task The_description_comes_as_the_type_a_program_takes(string accepted, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "openapi.json");
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        using var answer = await server.Client.SendAsync(request);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("tables")]
    [InlineData("standards/KJ-R2/map.svg")]
    public async Task What_is_said_in_the_readers_language_says_so_to_caches(string path)
    {
        using var answer = await server.Client.GetAsync($"api/studies/demo/{path}");
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Fact]
    public async Task The_systems_offered_are_those_conformed_to()
    {
        var units = await server.Json("ogc/demo/collections/units");
        Assert.Equal(Crs84, units.GetProperty("crs")[0].GetString());
        Assert.Contains("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs", (await server.Json("ogc/demo/conformance")).GetProperty("conformsTo").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task Every_path_of_the_description_answers_and_none_is_unknown()
    {
        var paths = (await server.Json("openapi.json")).GetProperty("paths");
        Assert.Equal("3.1.0", (await server.Json("openapi.json")).GetProperty("openapi").GetString());
        foreach (var path in paths.EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _) && !path.Name.Contains("{name}", StringComparison.Ordinal) && !path.Name.Contains("{job}", StringComparison.Ordinal)
            && !path.Name.Contains("{intake}", StringComparison.Ordinal) && !path.Name.StartsWith("/basemap", StringComparison.Ordinal) && !path.Name.Contains("/ground/", StringComparison.Ordinal)))
        {
            var asked = path.Name.Replace("{study}", "demo", StringComparison.Ordinal).Replace("{id}", "KJ-R2", StringComparison.Ordinal).Replace("{collection}", "units", StringComparison.Ordinal)
                .Replace("{feature}", "990101202", StringComparison.Ordinal).Replace("{z}/{x}/{y}", "8/203/105", StringComparison.Ordinal);
            var query = asked[(asked.LastIndexOf('/') + 1)..] switch
            {
                "why" => "?unit=990101202",
                "search" => "?q=a",
                "rings" => "?facility=0", // the county's hospital, which is an emergency station too
                _ => "",
            };
            using var answer = await server.Client.GetAsync(asked + query);
            Assert.True(answer.IsSuccessStatusCode, $"{asked}: {(int)answer.StatusCode}");
        }
    }
}
