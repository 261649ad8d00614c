using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Geo.Web.Answers;

/// <summary>
/// An answer that stays as it is while the server runs: kept as the bytes it is sent in, with the tag that says which bytes they are, and compressed once by each
/// method somebody asks for.
/// </summary>
sealed class KeptAnswer(byte[] bytes, string type)
{
    // Below this a compressed answer saves no packet.
    const int WorthCompressing = 1400;

    readonly string _tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
    readonly Lazy<byte[]> _gzip = new(() => Compress(bytes, stream => new GZipStream(stream, CompressionLevel.Optimal)));

    // Quality 5: on the demo's answers as small as gzip's best or smaller, in less time; 11 takes seconds.
    readonly Lazy<byte[]> _brotli = new(() => Compress(bytes, stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = 5 })));

    public int Length => bytes.Length;

    /// <summary>For answers whose address changes with what they hold.</summary>
    public bool Immutable { get; init; }

    /// <summary>Sends the answer, or 304 to who has it.</summary>
    public Task Send(HttpContext context) => Send(context, Immutable);

    /// <param name="immutable">Whether the address asked for changes with what it holds.</param>
    public Task Send(HttpContext context, bool immutable)
    {
        var (suffix, encoding, body) = Choose(context.Request.Headers.AcceptEncoding);
        var tag = $"\"{_tag}{suffix}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = immutable ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (Matches(context.Request.Headers.IfNoneMatch, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (encoding is not null) headers.ContentEncoding = encoding;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    (string Suffix, string? Encoding, byte[] Body) Choose(StringValues accepted)
    {
        if (bytes.Length < WorthCompressing || accepted.Count == 0) return ("", null, bytes);
        var offered = accepted.ToString();
        if (Accepts(offered, "br")) return ("-br", "br", _brotli.Value);
        return Accepts(offered, "gzip") ? ("-gzip", "gzip", _gzip.Value) : ("", null, bytes);
    }

    static bool Accepts(string offered, string encoding)
    {
        foreach (var range in offered.AsSpan().Split(','))
        {
            var one = offered.AsSpan()[range].Trim();
            if (!one.StartsWith(encoding, StringComparison.OrdinalIgnoreCase)) continue;
            var weight = one[encoding.Length..].TrimStart();
            if (weight.IsEmpty) return true;
            if (weight[0] == ';') return !weight[1..].Trim().TrimEnd("0.").Equals("q=", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>A tag compared as If-None-Match wants it: weak or not is the same.</summary>
    static bool Matches(StringValues asked, string tag)
    {
        foreach (var header in asked)
        {
            if (header is null) continue;
            foreach (var range in header.AsSpan().Split(','))
            {
                var one = header.AsSpan()[range].Trim();
                if (one is "*") return true;
                if (one.StartsWith("W/", StringComparison.Ordinal)) one = one[2..];
                if (one.SequenceEqual(tag)) return true;
            }
        }

        return false;
    }

    static byte[] Compress(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var packed = new MemoryStream();
        using (var stream = compressor(packed)) stream.Write(bytes);
        return packed.ToArray();
    }
}
