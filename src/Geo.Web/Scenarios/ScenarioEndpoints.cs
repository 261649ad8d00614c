using System.Globalization;
using System.Text;
using System.Text.Json;
using Geo.Analyse.WhatIf;
using Geo.Model;
using Geo.Model.Scenarios;
using Geo.Present.Scenarios;
using Geo.Web.Access;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Scenarios;

/// <summary>Scenarios: named lists of edits, tried, kept, undone and compared.</summary>
sealed class ScenarioEndpoints(ServedStudies studies)
{
    const int LongestTitle = 200;
    const int MostStandards = 64;
    const int LongestWord = 16;

    readonly IdempotentAnswers _answers = new();

    public static void Map(IEndpointRouteBuilder routes, ServedStudies studies)
    {
        var scenarios = new ScenarioEndpoints(studies);
        const string All = "/api/studies/{study}/scenarios";
        const string One = All + "/{name}";
        routes.MapMethods(All, Reading.Methods, scenarios.List);
        routes.MapMethods(All, ["POST"], scenarios.Create);
        routes.MapMethods(One, Reading.Methods, scenarios.Get);
        routes.MapMethods(One, ["DELETE"], scenarios.Delete);
        routes.MapMethods(One + "/title", ["PUT"], scenarios.Rename);
        routes.MapMethods(One + "/scenario.yaml", Reading.Methods, scenarios.Download);
        routes.MapMethods(One + "/edits", ["POST"], scenarios.Append);
        routes.MapMethods(One + "/cursor", ["PUT"], scenarios.MoveCursor);
        routes.MapMethods(One + "/trial", ["POST"], scenarios.Try);
        routes.MapMethods(One + "/difference", Reading.Methods, scenarios.Compare);
    }

    Task List(HttpContext context)
    {
        Check(context);
        var language = LanguageOf(context);
        var all = studies.Scenarios.List();
        return Reading.WriteJson(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("scenarios");
            foreach (var scenario in all) ScenarioJson.Write(json, scenario, language, withEdits: false);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>An empty one by its name, or, of the type of a scenario file, what that says.</summary>
    async Task Create(HttpContext context)
    {
        if (ScenarioFileBody.IsOne(context.Request.ContentType))
        {
            await Open(context);
            return;
        }

        var study = Check(context);
        using var body = await RequestBody.Read(context);
        var reader = new BodyReader(body.RootElement);
        var name = reader.Need("name", ScenarioDesk.LongestName);
        var title = reader.Text("title", LongestTitle) is { Length: > 0 } given ? given : name;
        reader.End();
        if (!Scenario.IsName(name)) throw reader.Bad("name");
        await Once(context, body, () =>
        {
            var made = studies.Scenarios.Create(new() { Name = name, Title = LocalText.Same(title), StudyId = study.Id }, Visitor.Of(context));
            return Answer(context, made, StatusCodes.Status201Created, $"/api/studies/{study.Id}/scenarios/{made.Name}");
        });
    }

    /// <summary>A scenario file is kept as it is: its edits, undone ones included, and its cursor.</summary>
    async Task Open(HttpContext context)
    {
        var wishes = RequestQuery.Read(context, ScenarioFileWishes.Of);
        var study = studies.Get(context);
        var bytes = await ScenarioFileBody.Read(context);
        var scenario = ScenarioFileBody.Parse(bytes, wishes.File, study.Opened);
        await _answers.Once(context, [.. Encoding.UTF8.GetBytes(context.Request.QueryString.Value ?? ""), .. bytes], () =>
        {
            var made = studies.Scenarios.Create(scenario with { Name = wishes.Name ?? scenario.Name }, wishes.NextName, Visitor.Of(context));
            return Answer(context, made, StatusCodes.Status201Created, $"/api/studies/{study.Id}/scenarios/{made.Name}");
        }).Send(context);
    }

    Task Get(HttpContext context)
    {
        Check(context);
        return Answer(context, studies.Scenarios.Read(NameOf(context)).Scenario, StatusCodes.Status200OK).Send(context);
    }

    Task Delete(HttpContext context)
    {
        Check(context);
        var seen = Preconditions.Required(context);
        studies.Scenarios.Delete(NameOf(context), seen, Visitor.Of(context));
        return new WriteAnswer(StatusCodes.Status204NoContent, [], null).Send(context);
    }

    /// <summary>Another title; the name, by which addresses and files know the scenario, stays.</summary>
    async Task Rename(HttpContext context)
    {
        Check(context);
        var live = studies.Scenarios.Get(NameOf(context));
        var seen = Preconditions.Required(context);
        using var body = await RequestBody.Read(context);
        var reader = new BodyReader(body.RootElement);
        var title = reader.Need("title", LongestTitle);
        reader.End();
        var renamed = live.Change(seen, scenario => scenario with { Title = LocalText.Same(title) }, SaveAs(context));
        await Answer(context, renamed, StatusCodes.Status200OK).Send(context);
    }

    /// <summary>The file that <c>geo run --scenario</c> takes.</summary>
    Task Download(HttpContext context)
    {
        Check(context);
        var scenario = studies.Scenarios.Read(NameOf(context)).Scenario;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        ScenarioYaml.Write(text, scenario);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{scenario.StudyId}.{scenario.Name}.scenario.yaml\"";
        return Reading.Write(context, Encoding.UTF8.GetBytes(text.ToString()), "application/yaml; charset=utf-8");
    }

    async Task Append(HttpContext context)
    {
        Check(context);
        var live = studies.Scenarios.Get(NameOf(context));
        var seen = Preconditions.Required(context);
        using var body = await RequestBody.Read(context);
        var edits = EditJson.ReadAll(new(body.RootElement));
        await Once(context, body, () => Answer(context, live.Change(seen, scenario => edits.Aggregate(scenario, (list, edit) => list.Append(edit)), SaveAs(context)), StatusCodes.Status200OK));
    }

    async Task MoveCursor(HttpContext context)
    {
        Check(context);
        var live = studies.Scenarios.Get(NameOf(context));
        var seen = Preconditions.Required(context);
        using var body = await RequestBody.Read(context);
        var reader = new BodyReader(body.RootElement);
        var cursor = reader.Whole("cursor") ?? throw reader.Bad("cursor");
        reader.End();
        var moved = live.Change(seen, scenario => cursor >= 0 && cursor <= scenario.Edits.Count ? scenario.MoveTo(cursor) : throw reader.Bad("cursor"), SaveAs(context));
        await Answer(context, moved, StatusCodes.Status200OK).Send(context);
    }

    async Task Try(HttpContext context)
    {
        var study = Check(context);
        var live = studies.Scenarios.Get(NameOf(context));
        using var body = await RequestBody.Read(context);
        var reader = new BodyReader(body.RootElement);
        var edit = EditJson.Read(reader.Part("edit") ?? throw reader.Bad("edit"));
        var shown = reader.Texts("standards", MostStandards, ScenarioDesk.LongestName);
        var nearestAlone = reader.Text("rows", LongestWord) switch { null or "all" => false, "nearest" => true, _ => throw reader.Bad("rows") };
        var travel = ServedStudies.TravelOf(reader.Text("travel", ServedStudies.LongestModel));
        reader.End();
        study = study.Under(travel);
        var bytes = live.Try(Preconditions.Find(context), travel, edit, nearestAlone ? [] : shown, (scenario, delta, slots) => Delta(study, scenario, delta, slots, shown, nearestAlone));
        await Reading.Write(context, bytes, Reading.Json);
    }

    /// <summary>The scenario against the study as it is.</summary>
    Task Compare(HttpContext context)
    {
        var study = Check(context);
        var scenario = studies.Scenarios.Read(NameOf(context)).Scenario;
        var state = study.Warm.Start();
        return Reading.Write(context, Delta(study, scenario, state.Become(scenario.InForce), state.Slots, []), Reading.Json);
    }

    Func<Scenario, Scenario> SaveAs(HttpContext context)
    {
        var author = Visitor.Of(context);
        return scenario => studies.Scenarios.Save(scenario, author);
    }

    Task Once(HttpContext context, JsonDocument body, Func<WriteAnswer> write) =>
        _answers.Once(context, JsonSerializer.SerializeToUtf8Bytes(body.RootElement), write).Send(context);

    /// <param name="rowsOf">Ids of the standards whose changed demand points are wanted.</param>
    static byte[] Delta(ServedStudy study, Scenario scenario, WhatIfDelta delta, IReadOnlyList<string> slots, IReadOnlyList<string> rowsOf, bool nearestAlone = false) => Reading.JsonBytes(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", scenario.Version);
        new DeltaJson(study.Pages, rowsOf, nearestAlone).Write(json, delta, slots);
        json.WriteEndObject();
    });

    WriteAnswer Answer(HttpContext context, Scenario scenario, int status, string? location = null)
    {
        var language = LanguageOf(context);
        return new(status, Reading.JsonBytes(json => ScenarioJson.Write(json, scenario, language, withEdits: true)), SeenVersions.TagOf(scenario.Version), location);
    }

    ServedStudy Check(HttpContext context)
    {
        RequestQuery.Nothing(context);
        return studies.Get(context);
    }

    Language LanguageOf(HttpContext context) => RequestLanguage.Of(context.Request, studies.Options.Language);

    static string NameOf(HttpContext context) => context.Request.RouteValues["name"] as string ?? "";
}
