using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.Summaries;
using Geo.Present.Tables;

namespace Geo.Present.Pages;

/// <summary>A tally for the page: exact persons and, where a table prints it, the whole ones.</summary>
static class TallyJson
{
    /// <param name="shown">Null where no table prints the tally.</param>
    public static void Write(Utf8JsonWriter json, ReachTally tally, WholeTally? shown)
    {
        json.WriteStartObject();
        json.WriteStartArray("bands");
        foreach (var band in tally.Bands) json.WriteNumberValue(band.Persons);
        json.WriteEndArray();
        json.WriteNumber("inside", tally.Inside.Persons);
        json.WriteNumber("outside", tally.Outside.Persons);
        json.WriteNumber("unlocated", tally.Unlocated.Persons);
        json.WriteNumber("unclassified", tally.Unclassified.Persons);
        json.WriteNumber("notConcerned", tally.NotConcerned.Persons);
        json.WriteNumber("concerned", tally.Concerned.Persons);
        json.WriteNumber("total", tally.Total.Persons);
        json.WriteNumber("twice", tally.Twice.Persons);
        if (tally.Share is { } share) json.WriteNumber("share", Math.Round(share, 9));
        else json.WriteNull("share");
        WriteDistances(json, "nearest", tally.Nearest);
        WriteDistances(json, "second", tally.SecondNearest);
        if (shown is not null) WriteShown(json, shown);
        json.WriteEndObject();
    }

    static void WriteShown(Utf8JsonWriter json, WholeTally shown)
    {
        json.WriteStartObject("shown");
        json.WriteStartArray("bands");
        foreach (var band in shown.Bands) json.WriteNumberValue(band);
        json.WriteEndArray();
        json.WriteNumber("inside", shown.Inside);
        json.WriteNumber("outside", shown.Outside);
        json.WriteNumber("unlocated", shown.Unlocated);
        json.WriteNumber("unclassified", shown.Unclassified);
        json.WriteNumber("notConcerned", shown.NotConcerned);
        json.WriteNumber("concerned", shown.Concerned);
        json.WriteNumber("total", shown.Total);
        json.WriteEndObject();
    }

    static void WriteDistances(Utf8JsonWriter json, string name, CostSummary? distances)
    {
        if (distances is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber(CostNames.Of("meanMm", distances.Unit), distances.Mean);
        json.WriteNumber(CostNames.Of("largestMm", distances.Unit), distances.Largest);
        json.WriteEndObject();
    }
}
