using System.Globalization;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Present.Maps;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Studies;

/// <summary>The printed sheet of a standard: as it is, kept; or with a grade of secrecy (<c>secrecy</c>), an approval number (<c>approval</c>), at a fixed scale (<c>scale</c>) and over roads and hillshade (<c>ground</c>), made for the asking.</summary>
static class SheetEndpoint
{
    const string Svg = "image/svg+xml";
    const int LongestSecrecy = 12;
    const int LongestApproval = 40;
    const int LongestGround = 16;
    const string Terrain = "terrain";
    const string Roads = "roads";
    const int LargestScale = 1_000;
    const int SmallestScale = 20_000_000;

    public static Task Answer(HttpContext context, ServedStudies studies)
    {
        var (scenario, travel, ground, wish) = RequestQuery.Read(context, query => (
            query.Text("scenario", ScenarioDesk.LongestName), query.Text("travel", ServedStudies.LongestModel), query.Text("ground", LongestGround),
            new SheetWish { Secrecy = query.Text("secrecy", LongestSecrecy), Approval = query.Text("approval", LongestApproval), Scale = query.Whole("scale", LargestScale, SmallestScale) }));
        var study = studies.View(context, scenario, ServedStudies.TravelOf(travel));
        if (ground is not null) wish = wish with { Ground = GroundOf(ground, studies) };
        var finding = study.Standard(context.Request.RouteValues["id"] as string ?? "");
        var id = finding.Standard.Id;
        var language = RequestLanguage.Of(context.Request, studies.Options.Language);
        context.Response.Headers.ContentLanguage = language == Language.Chinese ? "zh" : "en";
        if (wish == new SheetWish() && finding is ReachFinding reach) return study.KeepSpoken($"map {id} {language}", Svg, () => study.Pages.Map(reach, language) ?? throw new ProblemException(ProblemCode.NothingToDraw, id)).Send(context);
        var sheet = study.Pages.Map(finding, language, wish);
        if (sheet is null && wish.Scale is { } scale && study.Pages.CanDraw(finding)) throw new ProblemException(ProblemCode.ScaleTooLarge, scale.ToString("#,##0", CultureInfo.InvariantCulture));
        return Reading.Write(context, sheet ?? throw new ProblemException(ProblemCode.NothingToDraw, id), Svg);
    }

    /// <exception cref="ProblemException">A word is none of the two, or stands for what the study does not give.</exception>
    static MapGround GroundOf(string asked, ServedStudies studies)
    {
        var words = asked.Split(',');
        if (words.Except([Terrain, Roads]).Any() || words.Distinct().Count() < words.Length) throw Bad();
        return new(
            words.Contains(Terrain) ? studies.Ground.Terrain() ?? throw Bad() : null,
            words.Contains(Roads) ? studies.Ground.Roads() ?? throw Bad() : null);
    }

    static ProblemException Bad() => new(ProblemCode.BadParameter, "ground");
}
