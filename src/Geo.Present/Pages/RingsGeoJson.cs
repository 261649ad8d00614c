using System.Globalization;
using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.GeoJson;
using Geo.Present.Maps;
using Geo.Present.Summaries;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Pages;

/// <summary>What one facility reaches within several limits, the shortest first.</summary>
static class RingsGeoJson
{
    public static void Write(Utf8JsonWriter json, ReachFinding finding, int facility, IReadOnlyList<FacilityRing> rings)
    {
        PageGeoJson.Begin(json);
        foreach (var ring in rings)
        {
            PageGeoJson.BeginFeature(json, string.Create(CultureInfo.InvariantCulture, $"{finding.Standard.Id}.{facility}.{ring.Limit}"));
            json.WriteString("standard", finding.Standard.Id);
            json.WriteString("measure", finding.Head.Key);
            json.WriteNumber("facility", facility);
            json.WriteNumber(CostNames.Of("limit_mm", finding.Head.Unit), ring.Limit);
            json.WriteBoolean("own", ring.IsOwn);
            WritePeople(json, "people", ring.People);
            json.WriteEndObject();
            GeoJsonShapes.WriteArea(json, AreaParts.Of(ring.Ground));
            json.WriteEndObject();
        }

        PageGeoJson.End(json);
    }
}
