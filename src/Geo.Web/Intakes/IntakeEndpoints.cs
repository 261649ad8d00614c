using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Geo.Import.Studies;
using Geo.Model;
using Geo.Model.Audits;
using Geo.Model.Drafts;
using Geo.Model.Servers;
using Geo.Model.Studies;
using Geo.Present.Accounts;
using Geo.Present.Tables;
using Geo.Present.Words;
using Geo.Studies;
using Geo.Studies.Imports;
using Geo.Web.Access;
using Geo.Web.Answers;
using Geo.Web.Problems;
using Geo.Web.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Geo.Web.Intakes;

/// <summary>Files tried before they are imported: sent, watched, looked at, let go of, or kept beside the study as a new file.</summary>
sealed class IntakeEndpoints(ServedStudies studies)
{
    const int LongestWaitSeconds = 30;
    const int LongestName = 200;
    const int LongestWord = 64;

    readonly IdempotentAnswers _answers = new();

    public static void Map(IEndpointRouteBuilder routes, ServedStudies studies)
    {
        var intakes = new IntakeEndpoints(studies);
        const string All = "/api/studies/{study}/intakes";
        const string One = All + "/{intake}";
        routes.MapMethods(All, ["POST"], intakes.Post);
        routes.MapMethods(One, Reading.Methods, intakes.Get);
        routes.MapMethods(One, ["DELETE"], intakes.Delete);
        routes.MapMethods(One + "/rejected.csv", Reading.Methods, intakes.RejectedRows);
        routes.MapMethods(One + "/kept", ["POST"], intakes.Keep);
    }

    /// <summary>The body is the file as it is; what it is and how to read it stands in the query.</summary>
    async Task Post(HttpContext context)
    {
        var source = RequestQuery.Read(context, SourceOf);
        var study = studies.Get(context);
        if (!IsBytes(context.Request.ContentType)) throw new ProblemException(ProblemCode.BadParameter, "Content-Type");
        var most = (studies.Options.Settings?.Requests ?? new RequestLimits()).UploadBytes;
        if (context.Request.ContentLength > most) throw TooLarge(most);
        var visitor = Visitor.Of(context);
        var intake = studies.Intakes.Open(visitor.Name ?? "", source);
        var isTaken = false;
        try
        {
            await Receive(context, intake.PathOfDraft, most);
            var answer = _answers.Once(context, Sent(context, intake.PathOfDraft), () =>
            {
                studies.Scenarios.Enter(visitor.Author(studies.Options.Clock).Enter(AuditAct.FileTried, study.Id, source.Path, IntakeJson.KeyOf(source.Role)));
                studies.Intakes.Begin(intake);
                isTaken = true;
                return new(StatusCodes.Status202Accepted, Bytes(study, intake), null, AddressOf(study, intake));
            });
            await answer.Send(context);
        }
        finally
        {
            // What can't be taken, and what was sent a second time.
            if (!isTaken) studies.Intakes.Drop(intake);
        }
    }

    /// <summary>With <c>wait</c>, in seconds, the answer comes when it is over, or then.</summary>
    async Task Get(HttpContext context)
    {
        var wait = RequestQuery.Read(context, query => query.Whole("wait", 0, LongestWaitSeconds));
        var (study, intake) = Named(context);
        if (wait is { } seconds)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            await Task.WhenAny(intake.Over, Task.Delay(TimeSpan.FromSeconds(seconds), ended.Token));
            await ended.CancelAsync();
        }

        await Reading.Write(context, Bytes(study, intake), Reading.Json);
    }

    Task Delete(HttpContext context)
    {
        RequestQuery.Nothing(context);
        studies.Intakes.Drop(Named(context).Intake);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>The rows that were not taken, as they stood, each with its reason: ready to be corrected and tried again.</summary>
    async Task RejectedRows(HttpContext context)
    {
        RequestQuery.Nothing(context);
        var (_, intake) = Named(context);
        if (intake.Preview?.Report.RejectedRows is not { Rows.Count: > 0 } rows) throw new ProblemException(ProblemCode.IntakeNotReady, intake.Source.Path);
        var words = WordTable.In(RequestLanguage.Of(context.Request, studies.Options.Language));
        // There may be a million of them: they go by way of the disk, not through memory.
        await using var csv = new FileStream(Path.Combine(intake.Folder, $".{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        RejectedRowsFile.Write(csv, rows, words);
        csv.Position = 0;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"rejected.csv\"; filename*=UTF-8''rejected-{Uri.EscapeDataString(Path.GetFileNameWithoutExtension(intake.Source.Path))}.csv";
        context.Response.Headers.ContentLanguage = words.Language == Language.Chinese ? "zh" : "en";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.ContentLength = csv.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await csv.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    /// <summary>Puts the file beside the study under a new name and says the line to write into the study file, which nobody but its author changes.</summary>
    async Task Keep(HttpContext context)
    {
        RequestQuery.Nothing(context);
        var (study, intake) = Named(context);
        using var body = await RequestBody.Read(context);
        var reader = new BodyReader(body.RootElement);
        var name = reader.Need("name", LongestName);
        reader.End();
        if (IntakeName.Plain(name) != name || !Path.GetExtension(name).Equals(Path.GetExtension(intake.Source.Path), StringComparison.OrdinalIgnoreCase)) throw reader.Bad("name");
        if (intake.Preview is null) throw new ProblemException(ProblemCode.IntakeNotReady, intake.Source.Path);
        var visitor = Visitor.Of(context);
        await _answers.Once(context, JsonSerializer.SerializeToUtf8Bytes(body.RootElement), () =>
        {
            // Entered before it is done, as all changes are: who can't be entered changes nothing.
            studies.Scenarios.Enter(visitor.Author(studies.Options.Clock).Enter(AuditAct.FileKept, study.Id, name, intake.Preview.Report.Sha256));
            var path = AddedFile.Keep(study.Opened.Study, intake.PathOfDraft, name) ?? throw new ProblemException(ProblemCode.FileNameTaken, name);
            return new(StatusCodes.Status201Created, Kept(path, intake.Source), null);
        }).Send(context);
    }

    static byte[] Kept(string path, StudySource source) => Reading.JsonBytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("line", SourceLine.Of(source with { Path = path }, IntakeJson.KeyOf(source.Role)));
        json.WriteEndObject();
    });

    static StudySource SourceOf(RequestQuery query)
    {
        var name = query.Text("name", LongestName) ?? throw new ProblemException(ProblemCode.MissingParameter, "name");
        var key = query.Text("role", LongestWord) ?? throw new ProblemException(ProblemCode.MissingParameter, "role");
        var role = StudyFile.Roles.Where(one => one.Key == key).Select(one => (SourceRole?)one.Role).FirstOrDefault() ?? throw new ProblemException(ProblemCode.BadParameter, "role");
        var encoding = query.Text("encoding", LongestWord);
        if (encoding is not (null or "utf-8" or "utf-16" or "gb18030")) throw new ProblemException(ProblemCode.BadParameter, "encoding");
        return new()
        {
            Role = role,
            Path = IntakeName.Plain(name) ?? throw new ProblemException(ProblemCode.BadParameter, "name"),
            Crs = query.Text("crs", LongestWord),
            Encoding = encoding,
            Layer = query.Text("layer", LongestName),
        };
    }

    static bool IsBytes(string? type) => type is not null && type.StartsWith("application/octet-stream", StringComparison.OrdinalIgnoreCase);

    static async Task Receive(HttpContext context, string path, long most)
    {
        // Of all requests this one alone may be so large.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous);
            await context.Request.Body.CopyToAsync(file, context.RequestAborted);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge(most);
        }
        catch (Exception disk) when (DiskFaults.Of(disk) != DiskFault.Other)
        {
            throw new StoreException(path, disk);
        }

        if (new FileInfo(path).Length == 0) throw new ProblemException(ProblemCode.FileEmpty, Path.GetFileName(path));
    }

    /// <summary>What was sent, to tell a repetition by: the query, and the file by its checksum. Nothing where nobody asks.</summary>
    static byte[] Sent(HttpContext context, string path)
    {
        if (!context.Request.Headers.ContainsKey("Idempotency-Key")) return [];
        using var file = File.OpenRead(path);
        return [.. Encoding.UTF8.GetBytes(context.Request.QueryString.Value ?? ""), .. SHA256.HashData(file)];
    }

    static ProblemException TooLarge(long most) => new(ProblemCode.FileTooLarge, $"{most >> 20}");

    static byte[] Bytes(ServedStudy study, Intake intake) => Reading.JsonBytes(json => IntakeJson.Write(json, intake, study.Opened.Study, AddressOf(study, intake)));

    (ServedStudy Study, Intake Intake) Named(HttpContext context)
    {
        var study = studies.Get(context);
        return (study, studies.Intakes.Get(context.Request.RouteValues["intake"] as string ?? "", Visitor.Of(context).Name ?? ""));
    }

    static string AddressOf(ServedStudy study, Intake intake) => $"/api/studies/{study.Id}/intakes/{intake.Id}";
}
