using System.Text.Json;
using Geo.Model.Siting;
using Geo.Present.Summaries;

namespace Geo.Studies.Siting;

/// <summary>The answer for a program: people, costs in their table's unit, shares as percentages.</summary>
public static class SitingJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    /// <param name="study">Where the question was of a study; else null.</param>
    public static void Write(Stream stream, SitingReply reply, StudySitingReply? study = null)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var (tables, solution) = (reply.Tables, reply.Solution);
        JsonValues.WriteDocument(stream, "geo-site", version: 2, json =>
        {
            json.WriteString("model", SitingWords.Of(tables.Problem.Model));
            if (tables.Problem.Sites is { } p) json.WriteNumber("p", p);
            if (tables.Request.Within is { } within) json.WriteString("within", within.Text);
            if (tables.Request.Share is { } share) json.WriteNumber("share", share);
            SitingRulesJson.Write(json, reply);
            json.WriteString("costUnit", tables.Costs.Unit.Word);
            json.WriteString("countedAs", tables.CountedAs);
            WriteNumber(json, "objective", solution.Objective is { } objective ? reply.Shown(objective) : null);
            WriteNumber(json, "bound", reply.Bound is { } bound ? reply.Shown(bound) : null);
            WriteNumber(json, "gap", reply.Gap is { } gap ? Math.Round(gap * 100, 6) : null);
            json.WriteBoolean("proven", reply.IsProven);
            json.WriteString("provenBy", reply.IsProven ? "checker" : reply.IsProvenByCbc ? "cbc-not-rechecked" : null);
            json.WriteBoolean("boundVerified", reply.Verdict is { Holds: true });
            if (tables.Between > 0) WriteNumber(json, "servedOnlyTogether", reply.People(tables.Between));
            json.WriteString("end", solution.End.ToString().ToLowerInvariant());
            json.WriteNumber("work", solution.Work);
            json.WriteNumber("cases", solution.Cases);
            json.WriteNumber("seconds", Math.Round(reply.Took.TotalSeconds, 3));
            WriteNumber(json, "people", reply.People(tables.Problem.Weights.Sum()));
            if (reply.Account is { } account) WriteAccount(json, reply, account);
            if (solution.Infeasibility is { } obstacle) WriteObstacle(json, reply, obstacle);
            if (study is not null) StudySitingJson.Write(json, study);
        });
    }

    static void WriteAccount(Utf8JsonWriter json, SitingReply reply, SitingAccount account)
    {
        var tables = reply.Tables;
        WriteNumber(json, "covered", reply.People(account.Covered));
        json.WriteNumber("needless", reply.Needless);
        if (account.Unweighed > 0) json.WriteNumber("sitesNotWeighed", account.Unweighed);
        json.WriteStartArray("sites");
        foreach (var site in account.Sites)
        {
            json.WriteStartObject();
            json.WriteString("id", tables.SiteIds[site.Site]);
            json.WriteString("status", site.Status.ToString().ToLowerInvariant());
            WriteNumber(json, "gain", reply.Gain(site.Gain));
            WriteNumber(json, "load", reply.People(site.Load));
            if (tables.CapacityOf(site.Site) is { } capacity) json.WriteNumber("capacity", capacity);
            SitingRulesJson.WriteSite(json, tables, site.Site);
            if (site is { Instead: { } instead, Loss: { } loss })
            {
                json.WriteString("instead", tables.SiteIds[instead]);
                WriteNumber(json, "loss", reply.Loss(loss));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteDemand(json, reply, account);
    }

    static void WriteDemand(Utf8JsonWriter json, SitingReply reply, SitingAccount account)
    {
        var (tables, problem) = (reply.Tables, reply.Tables.Problem);
        json.WriteStartArray("uncovered");
        var left = reply.Unserved(account);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] == 0) continue;
            json.WriteStartObject();
            json.WriteString("id", tables.Demand.Ids[i]);
            WriteNumber(json, "people", reply.People(left[i]));
            json.WriteString("why", SitingReach.IsReachable(problem, i) ? "not-chosen" : "out-of-reach");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteAssignment(json, reply, account);
    }

    /// <summary>Who goes where.</summary>
    internal static void WriteAssignment(Utf8JsonWriter json, SitingReply reply, SitingAccount account)
    {
        var (tables, problem) = (reply.Tables, reply.Tables.Problem);
        json.WriteStartArray("assignment");
        foreach (var part in reply.Solution.Parts ?? Enumerable.Range(0, account.Assigned.Length).Where(i => account.Assigned[i] >= 0).Select(i => new SitingPart(i, account.Assigned[i], problem.Weights[i])))
        {
            json.WriteStartObject();
            json.WriteString("demand", tables.Demand.Ids[part.Demand]);
            json.WriteString("site", tables.SiteIds[part.Site]);
            if (reply.Solution.Parts is not null) WriteNumber(json, "people", reply.People(part.Weight));
            WriteNumber(json, "cost", SitingReach.CostOf(problem, part.Demand, part.Site) / (decimal)tables.Costs.Unit.Whole);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteObstacle(Utf8JsonWriter json, SitingReply reply, SitingInfeasibility obstacle)
    {
        json.WriteStartObject("infeasible");
        json.WriteString("constraint", SitingReach.WordOf(obstacle.Obstacle));
        json.WriteStartArray("demand");
        foreach (var i in obstacle.Demand) json.WriteStringValue(reply.Tables.Demand.Ids[i]);
        json.WriteEndArray();
        WriteNumber(json, "limitNeeded", obstacle.LimitNeeded is { } limit ? limit / (decimal)reply.Tables.Costs.Unit.Whole : null);
        WriteNumber(json, "sitesNeeded", obstacle.SitesNeeded);
        SitingRulesJson.WriteObstacle(json, reply, obstacle);
        WriteNumber(json, "peopleReached", reply.People(obstacle.WeightReached));
        json.WriteEndObject();
    }

    internal static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, known / 1.0000000000000000000000000000m);
        else json.WriteNull(name);
    }
}
