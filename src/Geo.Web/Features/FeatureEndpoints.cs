using System.Globalization;
using System.Text.Json;
using Geo.Present.Words;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Features;

/// <summary>OGC API – Features: Part 1 (Core, GeoJSON) and Part 2 (coordinate systems), so that QGIS and GDAL read a study as it is.</summary>
sealed class FeatureEndpoints(ServedStudies studies)
{
    const string GeoJson = "application/geo+json";

    // Every page of a county's collections, asked for in a few ways.
    const long KeptBytes = 16 << 20;

    static readonly string[] s_conformance =
    [
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core", "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
        "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    ];

    readonly KeptAnswers<(string Root, string Path, string Query)> _kept = new(KeptBytes);

    public static void Map(IEndpointRouteBuilder routes, ServedStudies studies)
    {
        var features = new FeatureEndpoints(studies);
        routes.MapMethods("/ogc/{study}", Reading.Methods, features.Landing);
        routes.MapMethods("/ogc/{study}/conformance", Reading.Methods, features.Conformance);
        routes.MapMethods("/ogc/{study}/collections", Reading.Methods, features.Collections);
        routes.MapMethods("/ogc/{study}/collections/{collection}", Reading.Methods, features.Collection);
        routes.MapMethods("/ogc/{study}/collections/{collection}/items", Reading.Methods, features.Items);
        routes.MapMethods("/ogc/{study}/collections/{collection}/items/{feature}", Reading.Methods, features.Item);
    }

    Task Landing(HttpContext context)
    {
        var (study, root) = Begin(context);
        var title = study.Opened.Study.Title.In(RequestLanguage.Of(context.Request, studies.Options.Language));
        return Reading.WriteJson(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("title", title);
            json.WriteStartArray("links");
            Link(json, "self", Reading.Json, root);
            Link(json, "service-desc", "application/vnd.oai.openapi+json;version=3.1", root[..root.IndexOf("/ogc/", StringComparison.Ordinal)] + "/openapi.json");
            Link(json, "conformance", Reading.Json, root + "/conformance");
            Link(json, "data", Reading.Json, root + "/collections");
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    Task Conformance(HttpContext context)
    {
        Begin(context);
        return Reading.WriteJson(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("conformsTo");
            foreach (var one in s_conformance) json.WriteStringValue(one);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    Task Collections(HttpContext context)
    {
        var (study, root) = Begin(context);
        return Reading.WriteJson(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("links");
            Link(json, "self", Reading.Json, root + "/collections");
            json.WriteEndArray();
            json.WriteStartArray("collections");
            foreach (var name in study.Features.Names) Describe(json, context, study, root, name);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    Task Collection(HttpContext context)
    {
        var (study, root) = Begin(context);
        var (name, _) = Named(context, study);
        return Reading.WriteJson(context, json => Describe(json, context, study, root, name));
    }

    Task Items(HttpContext context) => Keep(context, Items);

    /// <summary>Of the run that is served, so the same question has the same answer while the server runs; one that is refused is kept by nobody.</summary>
    Task Keep(HttpContext context, Func<HttpContext, ServedStudy, KeptAnswer> make)
    {
        var study = studies.Get(context);
        var request = context.Request;
        var key = (RootOf(context, study), request.Path.Value ?? "", request.QueryString.Value ?? "");
        if (_kept.Find(key) is { } known) return known.Send(context);
        var answer = make(context, study);
        _kept.Add(key, answer);
        return answer.Send(context);
    }

    static KeptAnswer Items(HttpContext context, ServedStudy study)
    {
        var (name, all) = Named(context, study);
        var query = FeatureQuery.Read(context);
        var matched = query.Box is { } box ? all.Where(feature => feature.Meets(box)).ToList() : all;
        Feature[] page = [.. matched.Skip(query.Offset).Take(query.Limit)];
        var bytes = Reading.JsonBytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteNumber("numberMatched", matched.Count);
            json.WriteNumber("numberReturned", page.Length);
            json.WriteStartArray("links");
            var items = $"{RootOf(context, study)}/collections/{name}/items";
            Link(json, "self", GeoJson, items + context.Request.QueryString);
            if (query.Offset + page.Length < matched.Count) Link(json, "next", GeoJson, items + NextQuery(context, query));
            json.WriteEndArray();
            json.WriteStartArray("features");
            foreach (var feature in page) feature.Write(json, query.LatitudeFirst);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return new(bytes, GeoJson) { Crs = $"<{query.Crs}>" };
    }

    Task Item(HttpContext context) => Keep(context, Item);

    static KeptAnswer Item(HttpContext context, ServedStudy study)
    {
        var (name, all) = Named(context, study);
        var query = FeatureQuery.ReadOne(context);
        var id = context.Request.RouteValues["feature"] as string ?? "";
        var feature = all.FirstOrDefault(one => one.Id == id) ?? throw new ProblemException(ProblemCode.UnknownFeature, id);
        var collection = $"{RootOf(context, study)}/collections/{name}";
        var bytes = Reading.JsonBytes(json => feature.Write(json, query.LatitudeFirst, more =>
        {
            more.WriteStartArray("links");
            Link(more, "self", GeoJson, $"{collection}/items/{Uri.EscapeDataString(id)}{context.Request.QueryString}");
            Link(more, "collection", Reading.Json, collection);
            more.WriteEndArray();
        }));
        return new(bytes, GeoJson) { Crs = $"<{query.Crs}>" };
    }

    void Describe(Utf8JsonWriter json, HttpContext context, ServedStudy study, string root, string name)
    {
        var features = study.Features.Find(name)!;
        var boxes = features.Select(feature => feature.Box).OfType<double[]>().ToArray();
        json.WriteStartObject();
        json.WriteString("id", name);
        json.WriteString("title", WordTable.In(RequestLanguage.Of(context.Request, studies.Options.Language))[$"collection.{name}"]);
        json.WriteString("itemType", "feature");
        if (boxes.Length > 0)
        {
            json.WriteStartObject("extent");
            json.WriteStartObject("spatial");
            json.WriteStartArray("bbox");
            json.WriteStartArray();
            foreach (var bound in new[] { boxes.Min(box => box[0]), boxes.Min(box => box[1]), boxes.Max(box => box[2]), boxes.Max(box => box[3]) }) json.WriteNumberValue(bound);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteString("crs", AxisOrder.Default);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartArray("crs");
        foreach (var crs in AxisOrder.All) json.WriteStringValue(crs);
        json.WriteEndArray();
        json.WriteString("storageCrs", AxisOrder.Default);
        json.WriteStartArray("links");
        Link(json, "self", Reading.Json, $"{root}/collections/{name}");
        Link(json, "items", GeoJson, $"{root}/collections/{name}/items");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    (ServedStudy Study, string Root) Begin(HttpContext context)
    {
        RequestQuery.Read(context, query =>
        {
            FeatureQuery.CheckFormat(query);
            return true;
        });
        var study = studies.Get(context);
        return (study, RootOf(context, study));
    }

    static (string Name, IReadOnlyList<Feature> Features) Named(HttpContext context, ServedStudy study)
    {
        var name = context.Request.RouteValues["collection"] as string ?? "";
        return (name, study.Features.Find(name) ?? throw new ProblemException(ProblemCode.UnknownCollection, name));
    }

    /// <summary>The Host was checked to be the server's own.</summary>
    static string RootOf(HttpContext context, ServedStudy study) => $"{context.Request.Scheme}://{context.Request.Host}/ogc/{study.Id}";

    static string NextQuery(HttpContext context, FeatureQuery query)
    {
        var kept = context.Request.Query.Where(pair => pair.Key is not ("limit" or "offset")).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));
        var next = QueryString.Create(kept.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        return next.Add("limit", query.Limit.ToString(CultureInfo.InvariantCulture)).Add("offset", (query.Offset + query.Limit).ToString(CultureInfo.InvariantCulture)).ToString();
    }

    static void Link(Utf8JsonWriter json, string rel, string type, string href)
    {
        json.WriteStartObject();
        json.WriteString("rel", rel);
        json.WriteString("type", type);
        json.WriteString("href", href);
        json.WriteEndObject();
    }
}
