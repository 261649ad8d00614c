using System.Text.Json;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Answers;

/// <summary>The JSON body of a write.</summary>
static class RequestBody
{
    static readonly JsonDocumentOptions s_strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>One object. The caller disposes of it.</summary>
    /// <exception cref="ProblemException">Not JSON, not one object, or deeper than any body here is.</exception>
    public static async Task<JsonDocument> Read(HttpContext context)
    {
        var type = context.Request.ContentType;
        if (type is null || !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)) throw new ProblemException(ProblemCode.NotJson, type ?? "");
        try
        {
            var body = await JsonDocument.ParseAsync(context.Request.Body, s_strict, context.RequestAborted);
            if (body.RootElement.ValueKind == JsonValueKind.Object) return body;
            body.Dispose();
            throw new ProblemException(ProblemCode.BadBody, "{ }");
        }
        catch (JsonException)
        {
            throw new ProblemException(ProblemCode.BadBody, "JSON");
        }
    }
}
