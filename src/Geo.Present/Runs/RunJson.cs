using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Runs;
using Geo.Present.Summaries;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Runs;

/// <summary>Kept runs for programs: people are persons, distances metres, moments UTC.</summary>
public static class RunJson
{
    /// <summary>Rises when a field changes its meaning or goes; new fields alone do not raise it.</summary>
    public const int Version = 1;

    public static void WriteList(Stream stream, IReadOnlyList<RunHead> runs) => WriteDocument(stream, "geo-runs", Version, json =>
    {
        json.WriteStartArray("runs");
        foreach (var run in runs) WriteHead(json, null, run);
        json.WriteEndArray();
    });

    public static void WriteOne(Stream stream, StoredRun run) => WriteDocument(stream, "geo-run", Version, json =>
    {
        WriteHead(json, "run", run.Head);
        List(json, "inputs", run.Inputs, WriteInput);
        List(json, "standards", run.Standards, WriteStandard);
        List(json, "figures", run.Figures, WriteFigure);
        List(json, "gaps", run.Gaps, WriteGap);
        List(json, "ratios", run.Ratios, WriteRatio);
    });

    public static void WriteDifferences(Stream stream, RunComparison comparison) => WriteDocument(stream, "geo-run-comparison", Version, json =>
    {
        WriteHead(json, "first", comparison.First);
        WriteHead(json, "second", comparison.Second);
        json.WriteBoolean("same", comparison.IsSame);
        List(json, "inputs", comparison.Inputs, static (json, input) =>
        {
            json.WriteString("file", input.File);
            json.WriteString("first", input.FirstSha256);
            json.WriteString("second", input.SecondSha256);
        });
        List(json, "figures", comparison.Figures, static (json, figure) =>
        {
            json.WriteString("standard", figure.Standard);
            json.WriteString("measure", figure.Measure);
            json.WriteString("unit", figure.UnitId);
            json.WriteString("class", figure.Class is { } place ? Code(place) : null);
            WriteTally(json, "first", figure.First);
            WriteTally(json, "second", figure.Second);
        });
        List(json, "ratios", comparison.Ratios, static (json, ratio) =>
        {
            json.WriteString("standard", ratio.Standard);
            json.WriteString("unit", ratio.UnitId);
            WriteSide(json, "first", ratio.First);
            WriteSide(json, "second", ratio.Second);
        });
    });

    static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            write(json, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteHead(Utf8JsonWriter json, string? name, RunHead run)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteNumber("id", run.Id);
        json.WriteString("study", run.StudyId);
        json.WriteString("studySha256", run.StudySha256);
        json.WriteString("software", run.Software);
        json.WriteString("startedUtc", run.Started.UtcDateTime);
        json.WriteNumber("seconds", run.Duration.TotalSeconds);
        json.WriteString("user", run.User);
        json.WriteString("host", run.Host);
        json.WriteString("scenario", run.Scenario);
        json.WriteString("scenarioSha256", run.ScenarioSha256);
        json.WriteEndObject();
    }

    static void WriteInput(Utf8JsonWriter json, RunInput input)
    {
        json.WriteString("role", Code(input.Role));
        json.WriteString("file", input.File);
        json.WriteString("sha256", input.Sha256);
        json.WriteNumber("read", input.Read);
        json.WriteNumber("accepted", input.Accepted);
        json.WriteNumber("repaired", input.Repaired);
        json.WriteNumber("rejected", input.Rejected);
    }

    static void WriteStandard(Utf8JsonWriter json, RunStandard standard)
    {
        json.WriteString("id", standard.Standard);
        WriteText(json, "name", standard.Name);
        json.WriteString("document", standard.Document);
        WriteText(json, "clause", standard.Clause);
        json.WriteString("result", Code(standard.Result));
        json.WriteString("headline", standard.Headline);
    }

    static void WriteFigure(Utf8JsonWriter json, RunFigure figure)
    {
        json.WriteString("standard", figure.Standard);
        json.WriteString("measure", figure.Measure);
        json.WriteBoolean("headline", figure.IsHeadline);
        json.WriteString("unit", figure.UnitId);
        json.WriteString("class", figure.Class is { } place ? Code(place) : null);
        json.WriteString("assumption", figure.Assumption);
        SummaryFigures.WriteLimits(json, figure.Unit, figure.Limits);
        if (figure.Unit == Impedance.Milliseconds) json.WriteNumber("limitMinutes", figure.Limits[^1] / 60_000m);
        SummaryFigures.WriteTally(json, figure.Tally);
    }

    static void WriteGap(Utf8JsonWriter json, RunGap gap)
    {
        json.WriteString("standard", gap.Standard);
        json.WriteNumber("rank", gap.Rank);
        json.WriteString("unit", gap.UnitId);
        json.WriteNumber("points", gap.Points);
        WritePeople(json, "people", gap.People);
        json.WriteString("nearestFacility", gap.NearestFacility);
        WriteMetres(json, "nearestMetres", gap.NearestMm ?? NearestTwo.None);
        WriteMetres(json, "farthestMetres", gap.FarthestMm ?? NearestTwo.None);
        WriteMetres(json, "beyondMetres", gap.BeyondMm ?? NearestTwo.None);
        if (gap.FarthestMs is null && gap.NearestMs is null) return;
        WriteCost(json, "nearest", Impedance.Milliseconds, gap.NearestMs ?? NearestTwo.None);
        WriteCost(json, "farthest", Impedance.Milliseconds, gap.FarthestMs ?? NearestTwo.None);
        WriteCost(json, "beyond", Impedance.Milliseconds, gap.BeyondMs ?? NearestTwo.None);
    }

    static void WriteRatio(Utf8JsonWriter json, RunRatio ratio)
    {
        json.WriteString("standard", ratio.Standard);
        json.WriteString("unit", ratio.UnitId);
        WritePeople(json, "population", ratio.Population);
        WritePeople(json, "base", ratio.Base);
        json.WriteNumber("have", ratio.Have);
        json.WriteNumber("need", ratio.Need);
        json.WriteNumber("facilitiesSilent", ratio.FacilitiesSilent);
    }

    static void WriteTally(Utf8JsonWriter json, string name, ReachTally? tally)
    {
        if (tally is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        SummaryFigures.WriteTally(json, tally);
        json.WriteEndObject();
    }

    static void WriteSide(Utf8JsonWriter json, string name, RunRatio? ratio)
    {
        if (ratio is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("have", ratio.Have);
        json.WriteNumber("need", ratio.Need);
        json.WriteEndObject();
    }
}
