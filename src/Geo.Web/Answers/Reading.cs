using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Answers;

/// <summary>What answers that only read have in common.</summary>
static class Reading
{
    public const string Json = "application/json";

    public static IReadOnlyList<string> Methods { get; } = ["GET", "HEAD"];

    public static byte[] JsonBytes(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) content(json);
        return stream.ToArray();
    }

    /// <summary>An answer of the moment, which nobody keeps.</summary>
    public static Task WriteJson(HttpContext context, Action<Utf8JsonWriter> content) => Write(context, JsonBytes(content), Json);

    public static Task Write(HttpContext context, byte[] bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        return Write(context.Response, bytes);
    }

    /// <summary>Sends the whole body. Who went away is noticed by the connection: asking for a token of that would cost more than the copy.</summary>
    public static Task Write(HttpResponse response, byte[] bytes)
    {
        var written = response.BodyWriter.WriteAsync(bytes);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }
}
