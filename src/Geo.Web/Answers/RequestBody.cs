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
            if (body.RootElement.ValueKind == JsonValueKind.Object && IsText(body.RootElement)) return body;
            body.Dispose();
            throw new ProblemException(ProblemCode.BadBody, "{ }, UTF-8");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The parser compares the members' names, and says of one that is no text that the operation is invalid.
            throw new ProblemException(ProblemCode.BadBody, "JSON");
        }
    }

    /// <summary>Whether all names and strings are text: the parser passes over bytes that are no UTF-8 and halves of surrogate pairs, and whoever reads them later would fail.</summary>
    static bool IsText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(member => member.Name.Length >= 0 && IsText(member.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(IsText),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
