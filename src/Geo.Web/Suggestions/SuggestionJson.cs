using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.Summaries;
using Geo.Studies.Siting;

namespace Geo.Web.Suggestions;

/// <summary>A suggestion as the page reads it: people as persons, ways in millimetres or, where minutes decide, milliseconds, shares as parts of one.</summary>
sealed class SuggestionJson(StudyFindings findings, SuggestionPlaces places)
{
    /// <param name="version">Of the scenario it was made for; null for the study as it is.</param>
    public void Write(Utf8JsonWriter json, string standard, long? version, Suggestion suggestion)
    {
        json.WriteStartObject();
        json.WriteString("standard", standard);
        Write(json, "version", version);
        json.WriteString("model", suggestion.Request.Model switch { SitingModel.SetCovering => "fewest", SitingModel.PMedian => "distance", _ => "coverage" });
        Write(json, "asked", suggestion.Request.Sites);
        json.WriteNumber("candidates", suggestion.Candidates);
        json.WriteBoolean("candidatesAreNamed", places.AreNamed);
        json.WriteNumber("concerned", suggestion.Concerned.Persons);
        json.WriteNumber("before", suggestion.Before.Persons);
        Write(json, "after", suggestion.After?.Persons);
        json.WriteNumber("reachable", suggestion.Reachable.Persons);
        Write(json, "objective", suggestion.Objective);
        Write(json, "bound", suggestion.Bound);
        Write(json, "meanBefore", suggestion.MeanBefore);
        Write(json, "aside", suggestion.Aside.Persons);
        Write(json, "gap", suggestion.Gap);
        json.WriteBoolean("proven", suggestion.IsProven);
        json.WriteBoolean("boundChecked", suggestion.IsBoundChecked);
        json.WriteString("end", JsonValues.Code(suggestion.End));
        if (suggestion.Obstacle is { } obstacle) json.WriteString("obstacle", JsonValues.Code(obstacle));
        else json.WriteNull("obstacle");
        json.WriteNumber("seconds", Math.Round(suggestion.Took.TotalSeconds, 3));
        json.WriteStartArray("sites");
        foreach (var site in suggestion.Sites) Write(json, site);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    void Write(Utf8JsonWriter json, SuggestedSite site)
    {
        json.WriteStartObject();
        WritePlace(json, site.Candidate);
        json.WriteNumber("gain", site.Gain.Persons);
        if (site.Instead is { } instead)
        {
            json.WriteStartObject("instead");
            WritePlace(json, instead);
            Write(json, "loss", site.Loss);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("instead");
        }

        json.WriteEndObject();
    }

    /// <summary>A village by its name, a demand point by that of its unit.</summary>
    void WritePlace(Utf8JsonWriter json, int candidate)
    {
        var unit = places.Rows[candidate] is >= 0 and var row ? findings.Placed.Units.Units[findings.Placed.Demand.Units[row]] : null;
        json.WriteString("name", places.Named[candidate]?.Name ?? unit!.Name);
        if ((unit is null ? places.Named[candidate]!.NameEn : unit.NameEn) is { } english) json.WriteString("nameEn", english);
        else json.WriteNull("nameEn");
        json.WriteStartArray("place");
        json.WriteNumberValue(Math.Round(places.Places[candidate].Longitude, 7));
        json.WriteNumberValue(Math.Round(places.Places[candidate].Latitude, 7));
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, Math.Round(known, 6));
        else json.WriteNull(name);
    }
}
