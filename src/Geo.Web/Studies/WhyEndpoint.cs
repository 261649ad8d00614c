using Geo.Model.Findings;
using Geo.Space.Places;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Studies;

/// <summary>"Why here?": of a place (<c>lon</c>, <c>lat</c>) or of a unit (<c>unit</c>), under one standard or every one.</summary>
static class WhyEndpoint
{
    const int LongestId = 64;

    public static Task Answer(HttpContext context, ServedStudies studies)
    {
        var (lon, lat, unit, standard, scenario, travel) = RequestQuery.Read(context, query =>
            (query.Number("lon", -180, 180), query.Number("lat", -90, 90), query.Text("unit", LongestId), query.Text("standard", LongestId), query.Text("scenario", ScenarioDesk.LongestName), query.Text("travel", ServedStudies.LongestModel)));
        var study = studies.View(context, scenario, ServedStudies.TravelOf(travel));
        // A rule that counts is answered for the unit that it judges; places belong to the reach rules beside it.
        var counted = standard is null ? null : study.Standard(standard) is RatioFinding or CountFinding ? study.Standard(standard) : null;
        if (standard is not null && counted is null) study.Reach(standard);
        if (counted is not null) standard = null;
        var answer = (lon, lat, unit) switch
        {
            ({ } longitude, { } latitude, null) => study.Questions.At(new LonLat(longitude, latitude), standard, context.RequestAborted),
            (null, null, { } id) => study.Questions.Of(UnitOf(study, id), standard),
            (null, null, null) => throw new ProblemException(ProblemCode.MissingParameter, "lon, lat"),
            (null, _, null) => throw new ProblemException(ProblemCode.MissingParameter, "lon"),
            (_, null, null) => throw new ProblemException(ProblemCode.MissingParameter, "lat"),
            _ => throw new ProblemException(ProblemCode.BadParameter, "unit"),
        };
        return Reading.Write(context, study.Pages.Answer(answer, counted), Reading.Json);
    }

    static int UnitOf(ServedStudy study, string id)
    {
        var unit = study.Opened.Findings.Placed.Units.IndexOf(id);
        return unit >= 0 ? unit : throw new ProblemException(ProblemCode.UnknownUnit, id);
    }
}
