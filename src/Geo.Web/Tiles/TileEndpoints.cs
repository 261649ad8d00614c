using System.Globalization;
using Geo.Model;
using Geo.Model.Tiles;
using Geo.Present.Tiles;
using Geo.Space.Tiles;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Geo.Web.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Tiles;

/// <summary>Vector tiles of a study, or of one of its scenarios, for map programs.</summary>
sealed class TileEndpoints(ServedStudies studies)
{
    const int LongestRun = 64;
    const int LongestList = 100;

    public static void Map(IEndpointRouteBuilder routes, ServedStudies studies)
    {
        var tiles = new TileEndpoints(studies);
        routes.MapMethods("/tiles/{study}/tilejson.json", Reading.Methods, tiles.Describe);
        routes.MapMethods("/tiles/{study}/{z}/{x}/{y}.mvt", Reading.Methods, tiles.Get);
    }

    Task Describe(HttpContext context)
    {
        var scenario = RequestQuery.Read(context, query => query.Text("scenario", ScenarioDesk.LongestName));
        var study = studies.View(context, scenario, null);
        var language = RequestLanguage.Of(context.Request, studies.Options.Language);
        // The Host was checked to be the server's own. The run stands in the address, so that a tile that was kept is never one of another run.
        var of = scenario is null ? "" : $"scenario={scenario}&";
        var address = $"{context.Request.Scheme}://{context.Request.Host}/tiles/{study.Id}/{{z}}/{{x}}/{{y}}.mvt?{of}run={study.Run}";
        context.Response.Headers.ContentLanguage = language == Language.Chinese ? "zh" : "en";
        return new KeptAnswer(Reading.JsonBytes(json => TileJson.Write(json, study.Opened.Study, study.Tiles.Set, address, language)), Reading.Json) { Vary = KeptAnswer.BySpeech }.Send(context);
    }

    async Task Get(HttpContext context)
    {
        var (scenario, run, list) = context.Request.QueryString.HasValue
            ? RequestQuery.Read(context, query => (query.Text("scenario", ScenarioDesk.LongestName), query.Text("run", LongestRun), query.Text("layers", LongestList))) : default;
        var layers = list is null ? TileLayers.All : TileLayerNames.Find(list) ?? throw new ProblemException(ProblemCode.BadParameter, "layers");
        var study = studies.View(context, scenario, null);
        var tile = new TileId(Number(context, "z"), Number(context, "x"), Number(context, "y"));
        if (!tile.IsOnMap || tile.Zoom > study.Tiles.Set.MostZoom) throw new ProblemException(ProblemCode.UnknownTile, $"{tile.Zoom}/{tile.Column}/{tile.Row}");
        var answer = await study.Tiles.Get(tile, layers, context.RequestAborted);
        await answer.Send(context, immutable: run == study.Run);
    }

    static int Number(HttpContext context, string name) =>
        int.TryParse(context.Request.RouteValues[name] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ProblemException(ProblemCode.BadParameter, name);
}
