using System.Globalization;
using Geo.Model.Audits;
using Geo.Present.Audits;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Audits;

/// <summary>The audit log, the newest entries first; <c>next</c> is where the older ones are.</summary>
sealed class AuditEndpoint(ScenarioDesk desk)
{
    const int LongestWord = 64;

    public static void Map(IEndpointRouteBuilder routes, ScenarioDesk desk) => routes.MapMethods("/api/audit", Reading.Methods, new AuditEndpoint(desk).Answer);

    Task Answer(HttpContext context)
    {
        var query = RequestQuery.Read(context, query => new AuditQuery
        {
            Before = query.Whole("before", 1, int.MaxValue),
            Limit = query.Whole("limit", 1, AuditQuery.MostEntries) ?? 100,
            User = query.Text("user", LongestWord),
            Act = query.Text("act", LongestWord) is { } code ? AuditActs.Find(code) ?? throw new ProblemException(ProblemCode.BadParameter, "act") : null,
        });
        var page = desk.ListAudit(query);
        return Reading.WriteJson(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("entries");
            foreach (var entry in page.Entries) AuditJson.Write(json, entry);
            json.WriteEndArray();
            if (page.FirstBroken is { } broken) json.WriteNumber("firstBroken", broken);
            if (page.HasMore) json.WriteString("next", NextOf(query, page.Entries[^1].Number));
            json.WriteEndObject();
        });
    }

    static string NextOf(AuditQuery query, long before)
    {
        var next = QueryString.Create("before", before.ToString(CultureInfo.InvariantCulture)).Add("limit", query.Limit.ToString(CultureInfo.InvariantCulture));
        if (query.User is { } user) next = next.Add("user", user);
        if (query.Act is { } act) next = next.Add("act", AuditActs.CodeOf(act));
        return $"/api/audit{next}";
    }
}
