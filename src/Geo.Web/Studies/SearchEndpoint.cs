using Geo.Present.Summaries;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Studies;

/// <summary>Units, facilities and places by name or id.</summary>
static class SearchEndpoint
{
    const int LongestQuery = 100;
    const int MostResults = 100;
    const int UsualResults = 20;

    public static Task Answer(HttpContext context, ServedStudy study)
    {
        var (words, limit) = RequestQuery.Read(context, query => (query.Text("q", LongestQuery), query.Whole("limit", 1, MostResults)));
        if (words is null) throw new ProblemException(ProblemCode.MissingParameter, "q");
        var found = study.Names.Search(words, limit ?? UsualResults);
        return Reading.WriteJson(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("query", words);
            json.WriteStartArray("results");
            foreach (var one in found)
            {
                json.WriteStartObject();
                json.WriteString("kind", JsonValues.Code(one.Kind));
                if (one.Index < 0) json.WriteNull("index");
                else json.WriteNumber("index", one.Index);
                json.WriteString("id", one.Id);
                json.WriteString("name", one.Name);
                json.WriteString("nameEn", one.NameEn);
                JsonValues.WriteText(json, "detail", one.Detail);
                Numbers(json, "place", one.Place is { } place ? [place.Longitude, place.Latitude] : null);
                Numbers(json, "bounds", one.Bounds is { } box ? [box.West, box.South, box.East, box.North] : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    static void Numbers(System.Text.Json.Utf8JsonWriter json, string name, double[]? degrees)
    {
        if (degrees is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var one in degrees) json.WriteNumberValue(Math.Round((decimal)one, 7));
        json.WriteEndArray();
    }
}
