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
sealed class KeptAnswer
{
    // Below this a compressed answer saves no packet.
    const int WorthCompressing = 1400;

    const string Forever = "public, max-age=31536000, immutable";
    const string ForeverHere = "private, max-age=31536000, immutable";
    const string AskAgain = "no-cache";

    readonly string _type;
    readonly Form _plain;
    readonly Lazy<Form> _gzip;
    readonly Lazy<Form> _brotli;

    public KeptAnswer(byte[] bytes, string type)
    {
        _type = type;
        var tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
        _plain = new(bytes, $"\"{tag}\"", null);
        _gzip = new(() => new(Compress(bytes, stream => new GZipStream(stream, CompressionLevel.Optimal)), $"\"{tag}-gzip\"", "gzip"));
        // Quality 5: on the demo's answers as small as gzip's best or smaller, in less time; 11 takes seconds.
        _brotli = new(() => new(Compress(bytes, stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = 5 })), $"\"{tag}-br\"", "br"));
    }

    public int Length => _plain.Body.Length;

    /// <summary>For answers that are everybody's and whose address changes with what they hold.</summary>
    public bool Immutable { get; init; }

    /// <summary>By which headers of the request another answer would have been chosen.</summary>
    public string Vary { get; init; } = HeaderNames.AcceptEncoding;

    /// <summary><see cref="Vary"/> of what is said in the reader's language.</summary>
    public static string BySpeech { get; } = $"{HeaderNames.AcceptEncoding}, {HeaderNames.AcceptLanguage}";

    /// <summary>The coordinate system of the features it holds, as OGC API Features names it; null for other answers.</summary>
    public string? Crs { get; init; }

    /// <summary>Sends the answer, or 304 to who has it.</summary>
    public Task Send(HttpContext context) => Send(context, immutable: false);

    /// <param name="immutable">Whether the address asked for changes with what it holds. Of a study only the reader himself keeps it then: a cache between him and a server that people sign in at would show it to anybody.</param>
    public Task Send(HttpContext context, bool immutable)
    {
        var asked = context.Request.Headers;
        var form = Choose(asked.AcceptEncoding);
        var response = context.Response;
        var headers = response.Headers;
        headers.ETag = form.Tag;
        headers.CacheControl = Immutable ? Forever : immutable ? ForeverHere : AskAgain;
        headers.Vary = Vary;
        if (Crs is not null) headers["Content-Crs"] = Crs;
        if (Matches(asked.IfNoneMatch, form.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (form.Encoding is not null) headers.ContentEncoding = form.Encoding;
        response.ContentType = _type;
        response.ContentLength = form.Body.Length;
        return Reading.Write(response, form.Body);
    }

    Form Choose(StringValues accepted)
    {
        if (_plain.Body.Length < WorthCompressing || accepted.Count == 0) return _plain;
        var offered = accepted.ToString();
        if (Accepts(offered, "br")) return _brotli.Value;
        return Accepts(offered, "gzip") ? _gzip.Value : _plain;
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

    /// <param name="Encoding">Null: as it is.</param>
    sealed record Form(byte[] Body, string Tag, string? Encoding);
}
