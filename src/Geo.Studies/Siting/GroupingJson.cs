using System.Text.Json;
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
            json.WriteNumber("least", tables.Problem.Least);
            json.WriteNumber("most", tables.Problem.Most);
            json.WriteString("costUnit", tables.Costs.Unit.Word);
            WriteNumber(json, "objective", solution.Objective is { } objective ? reply.Shown(objective) : null);
            WriteNumber(json, "bound", solution.Bound is { } bound ? reply.Shown(bound) : null);
            WriteNumber(json, "gap", reply.Gap is { } gap ? Math.Round(gap * 100, 6) : null);
            json.WriteBoolean("proven", reply.IsProven);
            json.WriteBoolean("boundVerified", reply.Verdict is { Holds: true });
            json.WriteString("end", solution.End.ToString().ToLowerInvariant());
            json.WriteNumber("work", solution.Work);
            json.WriteNumber("seconds", Math.Round(reply.Took.TotalSeconds, 3));
            json.WriteStartArray("groups");
            foreach (var group in solution.Groups ?? []) WriteGroup(json, reply, group);
            json.WriteEndArray();
            if (solution.Infeasibility is { } obstacle) WriteObstacle(json, tables, obstacle);
        });
    }

    static void WriteGroup(Utf8JsonWriter json, GroupingReply reply, UnitGroup group)
    {
        json.WriteStartObject();
        json.WriteString("centre", reply.Tables.Units.Ids[group.Centre]);
        WriteUnits(json, "units", reply.Tables, group.Units);
        WriteNumber(json, "people", reply.People(group.Units.Sum(unit => reply.Tables.Problem.Weights[unit])));
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
        WriteNumber(json, "fewestGroups", obstacle.FewestGroups);
        WriteNumber(json, "mostGroups", obstacle.MostGroups);
        json.WriteEndObject();
    }

    static void WriteUnits(Utf8JsonWriter json, string name, GroupingTables tables, int[] units)
    {
        json.WriteStartArray(name);
        foreach (var unit in units) json.WriteStringValue(tables.Units.Ids[unit]);
        json.WriteEndArray();
    }

    static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known) json.WriteNumber(name, known / 1.0000000000000000000000000000m);
        else json.WriteNull(name);
    }
}
