using System.Globalization;
using Geo.Model;
using Geo.Present.Maps;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Studies;

/// <summary>The printed sheet of a standard: as it is, kept; or with a grade of secrecy (<c>secrecy</c>), an approval number (<c>approval</c>) and at a fixed scale (<c>scale</c>), made for the asking.</summary>
static class SheetEndpoint
{
    const string Svg = "image/svg+xml";
    const int LongestSecrecy = 12;
    const int LongestApproval = 40;
    const int LargestScale = 1_000;
    const int SmallestScale = 20_000_000;

    public static Task Answer(HttpContext context, ServedStudies studies)
    {
        var (scenario, travel, wish) = RequestQuery.Read(context, query => (
            query.Text("scenario", ScenarioDesk.LongestName), query.Text("travel", ServedStudies.LongestModel),
            new SheetWish { Secrecy = query.Text("secrecy", LongestSecrecy), Approval = query.Text("approval", LongestApproval), Scale = query.Whole("scale", LargestScale, SmallestScale) }));
        var study = studies.View(context, scenario, ServedStudies.TravelOf(travel));
        var finding = study.Reach(context.Request.RouteValues["id"] as string ?? "");
        var id = finding.Standard.Id;
        var language = RequestLanguage.Of(context.Request, studies.Options.Language);
        context.Response.Headers.ContentLanguage = language == Language.Chinese ? "zh" : "en";
        if (wish == new SheetWish()) return study.KeepSpoken($"map {id} {language}", Svg, () => study.Pages.Map(finding, language) ?? throw new ProblemException(ProblemCode.NothingToDraw, id)).Send(context);
        var sheet = study.Pages.Map(finding, language, wish);
        if (sheet is null && wish.Scale is { } scale) throw new ProblemException(ProblemCode.ScaleTooLarge, scale.ToString("#,##0", CultureInfo.InvariantCulture));
        return Reading.Write(context, sheet ?? throw new ProblemException(ProblemCode.NothingToDraw, id), Svg);
    }
}
