using System.Text.Json;
using Geo.Analyse.Allocation;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>What rules about sites add to an answer for a program.</summary>
static class SitingRulesJson
{
    public static void Write(Utf8JsonWriter json, SitingReply reply)
    {
        var request = reply.Tables.Request;
        if (request.WithinRural is { } rural) json.WriteString("withinRural", rural.Text);
        if (request.Budget is { } budget) json.WriteNumber("budget", budget);
        if (reply.Spent is { } spent) json.WriteNumber("spent", spent / 1.0000000000000000000000000000m);
        if (request.Apart is { } apart) json.WriteNumber("apartMetres", apart.Value);
        if (reply.Tables.Problem.Rules.Count > 0) json.WriteNumber("rules", reply.Tables.Problem.Rules.Count);
        if (LeastReach.Find(reply.Tables.Problem) is not { Sites: > 0 } barred) return;
        json.WriteStartObject("leastBeyondReach");
        json.WriteNumber("sites", barred.Sites);
        json.WriteNumber("of", barred.Of);
        json.WriteNumber("most", reply.People(barred.Most));
        json.WriteEndObject();
    }

    public static void WriteSite(Utf8JsonWriter json, SitingTables tables, int site)
    {
        var (candidates, candidate) = (tables.Candidates, tables.CandidateOf[site]);
        if (candidates.Actions.Count > 0) json.WriteString("action", WordOf(candidates.Actions[candidate]));
        if (candidates.Costs.Count > 0) json.WriteNumber("cost", candidates.Costs[candidate]);
    }

    public static void WriteObstacle(Utf8JsonWriter json, SitingReply reply, SitingInfeasibility obstacle)
    {
        if (obstacle.Rule is { } rule) json.WriteString("rule", WordOf(rule));
        if (obstacle is { Rule: SitingRuleKind.Apart, MostNeeded: { } apart }) json.WriteNumber("apartNeededMetres", apart / 1000m);
        else if (obstacle.MostNeeded is { } needed) json.WriteNumber("budgetNeeded", needed / (decimal)reply.Tables.SiteCostScale);
        if (obstacle.LeastPossible is { } least) json.WriteNumber("leastPossible", reply.People(least));
        if (obstacle.Sites.Length == 0) return;
        json.WriteStartArray("sites");
        foreach (var site in obstacle.Sites) json.WriteStringValue(reply.Tables.SiteIds[site]);
        json.WriteEndArray();
    }

    static string WordOf(SiteAction action) => action.ToString().ToLowerInvariant();

    static string WordOf(SitingRuleKind rule) => rule switch
    {
        SitingRuleKind.OneOf => "one-of",
        SitingRuleKind.OneEach => "one-each",
        _ => rule.ToString().ToLowerInvariant(),
    };
}
