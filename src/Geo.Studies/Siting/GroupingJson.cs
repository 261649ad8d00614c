using System.Text.Json;
using Geo.Analyse.Grouping;
using Geo.Model.Siting;
using Geo.Present.Summaries;

namespace Geo.Studies.Siting;

/// <summary>A grouping for a program.</summary>
public static class GroupingJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, GroupingReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var (tables, solution) = (reply.Tables, reply.Solution);
        JsonValues.WriteDocument(stream, "geo-groups", version: 1, json =>
        {
            json.WriteString("model", "groups");
            json.WriteNumber("least", tables.Problem.Least);
            json.WriteNumber("most", tables.Problem.Most);
            json.WriteString("costUnit", tables.Costs.Unit.Word);
            json.WriteString("countedAs", tables.CountedAs);
            SitingJson.WriteNumber(json, "objective", solution.Objective is { } objective ? reply.Shown(objective) : null);
            SitingJson.WriteNumber(json, "bound", solution.Bound is { } bound ? reply.Shown(bound) : null);
            SitingJson.WriteNumber(json, "gap", reply.Gap is { } gap ? Math.Round(gap * 100, 6) : null);
            json.WriteBoolean("proven", reply.IsProven);
            json.WriteBoolean("boundVerified", reply.Verdict is { Holds: true });
            json.WriteString("end", solution.End.ToString().ToLowerInvariant());
            json.WriteNumber("work", solution.Work);
            json.WriteNumber("seconds", Math.Round(reply.Took.TotalSeconds, 3));
            json.WriteStartArray("groups");
            foreach (var group in solution.Groups ?? []) WriteGroup(json, reply, group);
            json.WriteEndArray();
            WriteAssignment(json, reply);
            if (solution.Infeasibility is { } obstacle) WriteObstacle(json, tables, obstacle);
        });
    }

    /// <summary>Centres as sites, and the unit that goes to each, as other models have it.</summary>
    static void WriteAssignment(Utf8JsonWriter json, GroupingReply reply)
    {
        var (tables, groups) = (reply.Tables, reply.Solution.Groups ?? []);
        json.WriteStartArray("sites");
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("id", tables.Units.Ids[group.Centre]);
            SitingJson.WriteNumber(json, "load", reply.People(group.Units.Sum(unit => tables.Problem.Weights[unit])));
            if (GroupCentres.NextBest(tables.Problem, group) is var (other, more))
            {
                json.WriteString("instead", tables.Units.Ids[other]);
                SitingJson.WriteNumber(json, "loss", reply.Shown(more));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("assignment");
        var pairs = tables.Problem.Pairs;
        foreach (var (unit, centre) in groups.SelectMany(group => group.Units.Select(unit => (unit, group.Centre))).OrderBy(one => one.unit))
        {
            json.WriteStartObject();
            json.WriteString("demand", tables.Units.Ids[unit]);
            json.WriteString("site", tables.Units.Ids[centre]);
            SitingJson.WriteNumber(json, "cost", pairs.Cost[Array.BinarySearch(pairs.Site, pairs.First[unit], pairs.First[unit + 1] - pairs.First[unit], centre)] / (decimal)tables.Costs.Unit.Whole);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteGroup(Utf8JsonWriter json, GroupingReply reply, UnitGroup group)
    {
        json.WriteStartObject();
        json.WriteString("centre", reply.Tables.Units.Ids[group.Centre]);
        WriteUnits(json, "units", reply.Tables, group.Units);
        SitingJson.WriteNumber(json, "people", reply.People(group.Units.Sum(unit => reply.Tables.Problem.Weights[unit])));
        json.WriteEndObject();
    }

    static void WriteObstacle(Utf8JsonWriter json, GroupingTables tables, GroupingInfeasibility obstacle)
    {
        json.WriteStartObject("infeasible");
        json.WriteString("constraint", obstacle.Obstacle switch
        {
            GroupingObstacle.SizesDontFit => "sizes-dont-fit",
            GroupingObstacle.NumberDoesntFit => "number-doesnt-fit",
            GroupingObstacle.InNoGroup => "in-no-group",
            _ => "no-partition",
        });
        WriteUnits(json, "units", tables, obstacle.Units);
        SitingJson.WriteNumber(json, "fewestGroups", obstacle.FewestGroups);
        SitingJson.WriteNumber(json, "mostGroups", obstacle.MostGroups);
        json.WriteEndObject();
    }

    static void WriteUnits(Utf8JsonWriter json, string name, GroupingTables tables, int[] units)
    {
        json.WriteStartArray(name);
        foreach (var unit in units) json.WriteStringValue(tables.Units.Ids[unit]);
        json.WriteEndArray();
    }
}
