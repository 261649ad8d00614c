using Geo.Model;
using Geo.Present.Pages;
using Geo.Web.Answers;
using Geo.Web.Ground;
using Geo.Web.Intakes;
using Geo.Web.Jobs;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Geo.Web.Suggestions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Studies;

/// <summary>What the page reads of a study: each answer made once and kept.</summary>
static class StudyEndpoints
{
    public const string GeoJson = "application/geo+json";
    const string Columns = "application/vnd.geo.columns";

    /// <param name="wantsSignIn">Whether the page has to let people sign in first.</param>
    public static void Map(IEndpointRouteBuilder routes, ServedStudies studies, bool wantsSignIn)
    {
        var known = new SessionEndpoints(studies, wantsSignIn);
        Get(routes, "/api/session", known.Session);
        Get(routes, "/api/studies", known.List);

        Kept(routes, studies, "", Reading.Json, (study, _) => study.Pages.Overview(study.Run));
        Kept(routes, studies, "/scorecard", Reading.Json, (study, _) => study.Pages.Scorecard());
        Kept(routes, studies, "/units", GeoJson, (study, _) => study.Pages.Units());
        Kept(routes, studies, "/outline", GeoJson, (study, _) => study.Pages.Outline());
        Kept(routes, studies, "/facilities", GeoJson, (study, _) => study.Pages.Facilities());
        Kept(routes, studies, "/places", GeoJson, (study, _) => study.Pages.NamedPlaces());
        Kept(routes, studies, "/points", Columns, (study, _) => study.Pages.Points());
        Kept(routes, studies, "/standards/{id}", Reading.Json, (study, id) => study.Pages.Standard(study.Standard(id)));
        Kept(routes, studies, "/standards/{id}/gaps", GeoJson, (study, id) => study.Pages.Gaps(study.Reach(id)));
        Kept(routes, studies, "/standards/{id}/service-areas", GeoJson, (study, id) => StudyPages.ServiceAreas(study.Reach(id)));
        Kept(routes, studies, "/standards/{id}/distances", Columns, (study, id) => StudyPages.Distances(study.Reach(id)));
        Get(routes, "/api/studies/{study}/standards/{id}/rings", context => RingsEndpoint.Answer(context, studies));
        Get(routes, "/api/studies/{study}/standards/{id}/map.svg", context => SheetEndpoint.Answer(context, studies));
        Spoken(routes, studies, "/tables", Reading.Json, (study, _, language) => study.Pages.Tables(language));

        GroundEndpoints.Map(routes, studies);
        ScenarioEndpoints.Map(routes, studies);
        SuggestionEndpoint.Map(routes, studies);
        JobEndpoints.Map(routes, studies);
        IntakeEndpoints.Map(routes, studies);
        Get(routes, "/api/studies/{study}/why", context => WhyEndpoint.Answer(context, studies));
        Get(routes, "/api/studies/{study}/search", context => SearchEndpoint.Answer(context, studies.Get(context)));
    }

    static void Get(IEndpointRouteBuilder routes, string pattern, RequestDelegate answer) => routes.MapMethods(pattern, Reading.Methods, answer);

    /// <summary>The same in every language.</summary>
    static void Kept(IEndpointRouteBuilder routes, ServedStudies studies, string path, string type, Func<ServedStudy, string, byte[]> make) =>
        Get(routes, $"/api/studies/{{study}}{path}", context =>
        {
            var study = ViewOf(context, studies);
            var id = IdOf(context, study);
            return study.Keep($"{path} {id}", type, () => make(study, id)).Send(context);
        });

    /// <summary>In the reader's language.</summary>
    static void Spoken(IEndpointRouteBuilder routes, ServedStudies studies, string path, string type, Func<ServedStudy, string, Language, byte[]> make) =>
        Get(routes, $"/api/studies/{{study}}{path}", context =>
        {
            var study = ViewOf(context, studies);
            var id = IdOf(context, study);
            var language = RequestLanguage.Of(context.Request, studies.Options.Language);
            context.Response.Headers.ContentLanguage = language == Language.Chinese ? "zh" : "en";
            return study.KeepSpoken($"{path} {id} {language}", type, () => make(study, id, language)).Send(context);
        });

    static ServedStudy ViewOf(HttpContext context, ServedStudies studies) =>
        context.Request.QueryString.HasValue ? ViewOf(context, studies, RequestQuery.Read(context, query => (query.Text("scenario", ScenarioDesk.LongestName), query.Text("travel", ServedStudies.LongestModel)))) : studies.View(context, null, null);

    static ServedStudy ViewOf(HttpContext context, ServedStudies studies, (string? Scenario, string? Travel) asked) => studies.View(context, asked.Scenario, ServedStudies.TravelOf(asked.Travel));

    // Looked up before anything is kept under it: what is kept stays bounded by what the study asks for.
    static string IdOf(HttpContext context, ServedStudy study) =>
        context.Request.RouteValues["id"] is string id ? study.Standard(id).Standard.Id : "";
}
