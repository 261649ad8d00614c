using Geo.Present.Pages;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Studies;

/// <summary>What one facility (<c>facility</c>, its index) reaches within the limits of a standard and steps of them, and within one more (<c>limit</c>, in the unit of the headline measure): GeoJSON, the shortest first.</summary>
static class RingsEndpoint
{
    const int MostFacilities = 10_000_000;

    public static Task Answer(HttpContext context, ServedStudies studies)
    {
        var (index, limit, scenario, travel) = RequestQuery.Read(context, query =>
            (query.Whole("facility", 0, MostFacilities), query.Whole("limit", 1, int.MaxValue), query.Text("scenario", ScenarioDesk.LongestName), query.Text("travel", ServedStudies.LongestModel)));
        var study = studies.View(context, scenario, ServedStudies.TravelOf(travel));
        var finding = study.Reach(context.Request.RouteValues["id"] as string ?? "");
        if (index is not { } facility) throw new ProblemException(ProblemCode.MissingParameter, "facility");
        if (facility >= study.Opened.Findings.Placed.Facilities.Count || study.Opened.Findings.Placed.Facilities[facility].Place is null) throw new ProblemException(ProblemCode.BadParameter, "facility");
        return Reading.Write(context, StudyPages.Rings(finding, facility, study.Rings.Of(finding, facility, limit, context.RequestAborted)), StudyEndpoints.GeoJson);
    }
}
