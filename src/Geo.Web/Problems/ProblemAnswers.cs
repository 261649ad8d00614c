using System.Globalization;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Present.Words;
using Geo.Store.Stores;
using Geo.Studies;
using Geo.Web.Access;
using Geo.Web.Answers;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Geo.Web.Problems;

/// <summary>Answers what goes wrong as problem+json (RFC 9457): what is wrong, and what to do. How the program is made inside is for the log alone.</summary>
sealed partial class ProblemAnswers(Language language, ILogger log)
{
    const int LongestShown = 100;

    public async Task Guard(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response.HasStarted || context.Response.ContentType is not null) return;
            if (context.Response.StatusCode == StatusCodes.Status404NotFound) await Answer(context, new(ProblemCode.UnknownPath, context.Request.Path));
            else if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed) await Answer(context, new(ProblemCode.MethodNotAllowed, context.Request.Method));
        }
        catch (ProblemException problem)
        {
            await Answer(context, problem);
        }
        catch (BadInputException bad)
        {
            await Answer(context, new(ProblemCode.EditDoesNotFit) { Words = words => (FaultText.What(words, bad.Faults[0]), FaultText.Remedy(words, bad.Faults[0])) });
        }
        catch (StoreFaultException refused)
        {
            StoreFailed(log, context.Request.Method, context.Request.Path, refused);
            await Answer(context, new(ProblemCode.Store) { Words = words => StoreWords.Of(words, refused) });
        }
        catch (StoreException store)
        {
            StoreFailed(log, context.Request.Method, context.Request.Path, store);
            await Answer(context, new(ProblemCode.Store) { Words = words => StoreWords.Of(words, store) });
        }
        catch (BadHttpRequestException bad)
        {
            await Answer(context, new(bad.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => ProblemCode.BodyTooLarge,
                StatusCodes.Status408RequestTimeout => ProblemCode.BodyTooSlow,
                _ => ProblemCode.BadRequest,
            }));
        }
        // Who reads the body may be told of a line that was cut before the request is said to be aborted.
        catch (Exception gone) when (gone is ConnectionResetException or ConnectionAbortedException || (gone is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested))
        {
            // Nobody is left to hear an answer: the status is for the counts, which would take it for one that was sent.
            if (!context.Response.HasStarted) context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            // There is no rest of the body to wait for either.
            context.Abort();
        }
        catch (Exception fault)
        {
            Failed(log, context.Request.Method, context.Request.Path, fault);
            await Answer(context, new(ProblemCode.Fault));
        }
    }

    async Task Answer(HttpContext context, ProblemException problem)
    {
        if (context.Response.HasStarted) return;
        var words = WordTable.In(RequestLanguage.Of(context.Request, language));
        var status = ProblemStatus.Of(problem.Code);
        var value = problem.Value.Length > LongestShown ? string.Concat(problem.Value.AsSpan(0, LongestShown), "…") : problem.Value;
        var bytes = Reading.JsonBytes(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", $"/problems/{WordTable.KeyOf("", problem.Code)[1..]}");
            json.WriteString("title", words.Of("problem", problem.Code));
            json.WriteNumber("status", status);
            var (detail, remedy) = problem.Words?.Invoke(words) ?? (words.Format(WordTable.KeyOf("problem-detail", problem.Code), value), words.Of("problem-remedy", problem.Code));
            json.WriteString("detail", detail);
            json.WriteString("remedy", remedy);
            json.WriteString("instance", context.Request.Path);
            json.WriteEndObject();
        });
        context.Response.StatusCode = status;
        if (problem.RetryAfter is { } wait) context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = ChallengeTo(context.Request);
        context.Response.Headers.ContentLanguage = words.Language == Language.Chinese ? "zh" : "en";
        await Reading.Write(context, bytes, "application/problem+json");
    }

    /// <summary>A map program is asked for name and password; a browser, which would put up a window of its own, for the page's sign-in.</summary>
    static string ChallengeTo(HttpRequest request) =>
        RoleGuard.IsForPrograms(request.Path) && !request.Headers.ContainsKey("Sec-Fetch-Mode") ? "Basic realm=\"Geo\", charset=\"UTF-8\"" : "Geo-Sign-In realm=\"Geo\"";

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} {Path}: the store can't be used.")]
    static partial void StoreFailed(ILogger log, string method, string path, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
    static partial void Failed(ILogger log, string method, string path, Exception fault);
}
