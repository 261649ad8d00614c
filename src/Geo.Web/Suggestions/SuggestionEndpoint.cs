using Geo.Model.Siting;
using Geo.Model.Standards;
using Geo.Model.Travel;
using Geo.Studies.Siting;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Geo.Web.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Suggestions;

/// <summary>"Where to build?": asked for the study or a scenario of it, answered while the planner waits, kept by nobody. Taking a suggestion up is an edit like any other.</summary>
sealed class SuggestionEndpoint(ServedStudies studies)
{
    const int LongestWord = 16;

    static readonly int s_atOnce = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Each takes a processor for seconds; who comes later waits his turn.</summary>
    static readonly SemaphoreSlim s_turns = new(s_atOnce);

    readonly KeptQuestions _kept = new();

    /// <summary>How many are being worked out.</summary>
    public static int Running => s_atOnce - s_turns.CurrentCount;

    public static void Map(IEndpointRouteBuilder routes, ServedStudies studies) =>
        routes.MapMethods("/api/studies/{study}/suggestions", ["POST"], new SuggestionEndpoint(studies).Answer);

    async Task Answer(HttpContext context)
    {
        RequestQuery.Nothing(context);
        var study = studies.Get(context);
        using var body = await RequestBody.Read(context);
        var reader = new BodyReader(body.RootElement);
        var standard = reader.Need("standard", ScenarioDesk.LongestName);
        var scenario = reader.Text("scenario", ScenarioDesk.LongestName);
        var request = RequestOf(reader);
        var travel = ServedStudies.TravelOf(reader.Text("travel", ServedStudies.LongestModel));
        reader.End();
        study = study.Under(travel);
        if (study.Standard(standard).Standard.Rule is not ReachRule) throw new ProblemException(ProblemCode.NotAReachStandard, standard);
        var live = scenario is null ? null : studies.Scenarios.Get(scenario);
        await s_turns.WaitAsync(context.RequestAborted);
        byte[] bytes;
        try
        {
            bytes = await Task.Run(() => Answer(context, study, live, travel, standard, request), context.RequestAborted);
        }
        finally
        {
            s_turns.Release();
        }

        await Reading.Write(context, bytes, Reading.Json);
    }

    byte[] Answer(HttpContext context, ServedStudy study, LiveScenario? live, TravelModel? travel, string standard, SuggestionRequest request)
    {
        var (version, ground) = live is null ? (null, study.Ground(standard)) : live.Ground(Preconditions.Find(context), travel, standard);
        if (ground is null) throw new ProblemException(ProblemCode.NotAReachStandard, standard);
        var places = study.Candidates;
        var key = new QuestionKey((object?)live ?? study, version, travel, standard, request.Model == SitingModel.PMedian);
        var suggestion = SuggestionAct.Answer(request, ground, places, _kept, key, context.RequestAborted);
        return Reading.JsonBytes(json => new SuggestionJson(study.Opened.Findings, places).Write(json, standard, version, suggestion));
    }

    static SuggestionRequest RequestOf(BodyReader reader)
    {
        var model = reader.Need("model", LongestWord) switch
        {
            "coverage" => SitingModel.MaximalCovering,
            "fewest" => SitingModel.SetCovering,
            "distance" => SitingModel.PMedian,
            _ => throw reader.Bad("model"),
        };
        var (sites, share) = (reader.Whole("sites"), reader.Whole("share"));
        var isFewest = model == SitingModel.SetCovering;
        if (isFewest ? sites is not null : sites is not (>= 1 and <= SuggestionRequest.MostSites)) throw reader.Bad("sites");
        if (isFewest ? share is not (>= 1 and <= 100) : share is not null) throw reader.Bad("share");
        return new() { Model = model, Sites = sites, Share = (share ?? 100) / 100m };
    }
}
