using System.Text.Json;
using Geo.Model.Siting;
using Geo.Present.Judgements;
using Geo.Present.Siting;
using Geo.Present.Words;

namespace Geo.Studies.Siting;

/// <summary>What an answer over a study adds for programs: the rule of candidates, the weights, and who is covered where.</summary>
static class StudySitingJson
{
    public static void Write(Utf8JsonWriter json, StudySitingReply reply)
    {
        WriteCandidates(json, reply.Candidates);
        WriteWeights(json, reply.Request.Weights);
        if (reply.Said is { } said) json.WriteString("byUnit", said.File);
        WriteStandards(json, reply.Standards);
        if (reply.Plan is not { } plan) return;
        json.WriteStartArray("places");
        foreach (var site in plan.Sites)
        {
            json.WriteStartObject();
            json.WriteString("id", site.Id);
            json.WriteString("name", site.Name);
            json.WriteNumber("longitude", Math.Round((decimal)site.Place.Longitude, 7));
            json.WriteNumber("latitude", Math.Round((decimal)site.Place.Latitude, 7));
            json.WriteNumber("newlyCovered", site.Gain.Persons);
            json.WriteNumber("load", site.Load.Persons);
            if (site.Phase is { } phase) json.WriteNumber("phase", phase);
            if (site.MovedFrom is { } from) json.WriteString("movedFrom", from.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("closed");
        foreach (var closed in plan.Closed)
        {
            json.WriteStartObject();
            json.WriteString("id", closed.Id);
            json.WriteString("movesTo", closed.MovesTo);
            if (closed.Phase is { } phase) json.WriteNumber("phase", phase);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("units");
        foreach (var cover in plan.Units)
        {
            json.WriteStartObject();
            json.WriteString("id", reply.Opened.Findings.Placed.Units.Units[cover.Unit].Id);
            PlanGeoJson.WriteCover(json, cover, JsonNamingPolicy.CamelCase);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteVerdicts(json, reply);
    }

    /// <summary>Those that change; <c>after</c> is null where a standard can't be judged any more.</summary>
    static void WriteVerdicts(Utf8JsonWriter json, StudySitingReply reply)
    {
        json.WriteStartArray("verdicts");
        foreach (var (before, after) in reply.Verdicts.Value)
        {
            json.WriteStartObject();
            json.WriteString("standard", before.Finding.Standard.Id);
            json.WriteString("unit", before.Unit >= 0 ? reply.Opened.Findings.Placed.Units.Units[before.Unit].Id : null);
            WriteVerdict(json, "before", before);
            if (after is null) json.WriteNull("after");
            else WriteVerdict(json, "after", after);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteVerdict(Utf8JsonWriter json, string name, UnitVerdict verdict)
    {
        json.WriteStartObject(name);
        json.WriteString("outcome", Code.Of(verdict.Outcome));
        SitingJson.WriteNumber(json, "figure", verdict.Actual);
        SitingJson.WriteNumber(json, "gap", verdict.Gap);
        json.WriteEndObject();
    }

    static void WriteCandidates(Utf8JsonWriter json, CandidateSites candidates)
    {
        json.WriteStartObject("candidates");
        json.WriteString("source", Code.Of(candidates.Rule.Source));
        json.WriteNumber("considered", candidates.Considered);
        json.WriteNumber("taken", candidates.Sites.Count);
        json.WriteStartArray("leftOut");
        foreach (var (why, count) in candidates.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("why", Code.Of(why));
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteStandards(Utf8JsonWriter json, IReadOnlyList<StandardCover> standards)
    {
        if (standards.Count == 0) return;
        json.WriteStartArray("standards");
        foreach (var standard in standards)
        {
            json.WriteStartObject();
            json.WriteString("id", standard.Standard);
            if (standard.Concerned is { } kind) json.WriteString("concerned", Code.Of(kind));
            json.WriteString("measure", standard.Measure);
            if (standard.TimeLimit is { } time) json.WriteNumber("minutes", Math.Round((decimal)time.TotalMinutes, 6));
            if (standard is { JoinedMm: { } joined }) json.WriteNumber("kilometres", joined / 1_000_000m);
            else if (standard.TimeLimit is null || !standard.IsJourney) json.WriteNumber("kilometres", standard.Limit / 1_000_000m);
            PlanGeoJson.WriteCover(json, standard.People, JsonNamingPolicy.CamelCase);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteWeights(Utf8JsonWriter json, WeightRule weights)
    {
        json.WriteStartObject("weights");
        json.WriteString("of", weights.Of);
        json.WriteNumber("urban", weights.Urban);
        json.WriteNumber("rural", weights.Rural);
        json.WriteEndObject();
    }
}
