using System.Globalization;
using System.Text.Json;
using Geo.Model;
using Geo.Model.Audits;
using Geo.Model.Jobs;
using Geo.Model.Scenarios;
using Geo.Web.Access;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Scenarios;
using Geo.Web.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Jobs;

/// <summary>Work that takes longer than a request may wait: asked for, watched, cancelled, its outputs fetched.</summary>
sealed class JobEndpoints(ServedStudies studies)
{
    const int LongestWaitSeconds = 30;
    const int LongestCode = 16;

    readonly IdempotentAnswers _answers = new();

    public static void Map(IEndpointRouteBuilder routes, ServedStudies studies)
    {
        var jobs = new JobEndpoints(studies);
        const string All = "/api/studies/{study}/jobs";
        const string One = All + "/{job}";
        routes.MapMethods(All, Reading.Methods, jobs.List);
        routes.MapMethods(All, ["POST"], jobs.Post);
        routes.MapMethods(One, Reading.Methods, jobs.Get);
        routes.MapMethods(One, ["DELETE"], jobs.Delete);
        routes.MapMethods(One + "/outputs/{file}", Reading.Methods, jobs.Output);
    }

    Task List(HttpContext context)
    {
        RequestQuery.Nothing(context);
        var study = studies.Get(context);
        var now = DateTimeOffset.UtcNow;
        return Reading.WriteJson(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("jobs");
            foreach (var entry in studies.Jobs.List()) JobJson.Write(json, entry, AddressOf(study, entry), now);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    async Task Post(HttpContext context)
    {
        RequestQuery.Nothing(context);
        var study = studies.Get(context);
        using var body = await RequestBody.Read(context);
        var reader = new BodyReader(body.RootElement);
        if (reader.Need("kind", LongestCode) != "run") throw reader.Bad("kind");
        var name = reader.Text("scenario", ScenarioDesk.LongestName);
        var language = reader.Text("language", LongestCode) switch { null => RequestLanguage.Of(context.Request, studies.Options.Language), "zh" => Language.Chinese, "en" => Language.English, _ => throw reader.Bad("language") };
        reader.End();
        // Its edits as they are now: what is changed afterwards is another job's.
        Scenario? scenario = name is null ? null : studies.Scenarios.Read(name).Scenario;
        await _answers.Once(context, JsonSerializer.SerializeToUtf8Bytes(body.RootElement), () =>
        {
            var entry = studies.Jobs.Post(JobKind.Run, scenario, language, job => Enter(context, AuditAct.JobStarted, study, job, name ?? ""));
            return new(StatusCodes.Status202Accepted, Bytes(study, entry), null, AddressOf(study, entry));
        }).Send(context);
    }

    /// <summary>With <c>wait</c>, in seconds, the answer comes when the job is over and nobody works at it any more, or then.</summary>
    async Task Get(HttpContext context)
    {
        var wait = RequestQuery.Read(context, query => query.Whole("wait", 0, LongestWaitSeconds));
        var (study, entry) = Named(context);
        if (wait is { } seconds) await Await(entry, TimeSpan.FromSeconds(seconds), context.RequestAborted);
        await Reading.Write(context, Bytes(study, entry), Reading.Json);
    }

    /// <summary>Cancels a job that is not over; forgets one that is.</summary>
    Task Delete(HttpContext context)
    {
        RequestQuery.Nothing(context);
        var (study, entry) = Named(context);
        if (!entry.Job.IsOver)
        {
            Enter(context, AuditAct.JobCancelled, study, entry.Job, "");
            studies.Jobs.Cancel(entry);
            return Reading.Write(context, Bytes(study, entry), Reading.Json);
        }

        Enter(context, AuditAct.JobDeleted, study, entry.Job, "");
        studies.Jobs.Forget(entry);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>A file of an ended job, by its name in the job's own list: a request never names a path.</summary>
    async Task Output(HttpContext context)
    {
        RequestQuery.Nothing(context);
        var (_, entry) = Named(context);
        var name = context.Request.RouteValues["file"] as string ?? "";
        if (OutputTypes.Find(name) is not { } type) throw new ProblemException(ProblemCode.UnknownOutput, name);
        var path = studies.Jobs.Output(entry, name);
        context.Response.ContentType = type;
        // Always to be kept, never to be shown: a report holds names from data, and this origin's rights are not for it.
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"{name.Replace("\"", "", StringComparison.Ordinal)}\"");
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method)) context.Response.ContentLength = new FileInfo(path).Length;
        else await context.Response.SendFileAsync(path, context.RequestAborted);
    }

    /// <summary>Before it is done, as all changes are: who can't be entered changes nothing.</summary>
    void Enter(HttpContext context, AuditAct act, ServedStudy study, Job job, string detail) =>
        studies.Scenarios.Enter(Visitor.Of(context).Author(studies.Options.Clock).Enter(act, study.Id, job.Id, detail));

    static async Task Await(JobEntry entry, TimeSpan patience, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(entry.Released, Task.Delay(patience, ended.Token));
        await ended.CancelAsync();
    }

    (ServedStudy Study, JobEntry Entry) Named(HttpContext context)
    {
        var study = studies.Get(context);
        return (study, studies.Jobs.Get(context.Request.RouteValues["job"] as string ?? ""));
    }

    static byte[] Bytes(ServedStudy study, JobEntry entry) => Reading.JsonBytes(json => JobJson.Write(json, entry, AddressOf(study, entry), DateTimeOffset.UtcNow));

    static string AddressOf(ServedStudy study, JobEntry entry) => $"/api/studies/{study.Id}/jobs/{entry.Job.Id}";
}
