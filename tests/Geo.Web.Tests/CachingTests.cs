using System.IO.Compression;
using System.Net;

namespace Geo.Web.Tests;

public sealed class CachingTests(DemoServer server)
{
    [Theory]
    [InlineData("api/studies/demo/scorecard")]
    [InlineData("api/studies/demo/points")]
    [InlineData("api/studies/demo/standards/KJ-R2/map.svg?lang=en")]
    public async Task What_a_reader_has_is_not_sent_again(string path)
    {
        using var first = await server.Client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await server.Client.SendAsync(again);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    public async Task Compressed_answers_are_the_same_answer(string accepted, string? encoding)
    {
        var plain = await server.Client.GetByteArrayAsync("api/studies/demo/units");
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/studies/demo/units");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding switch { "gzip" => new GZipStream(body, CompressionMode.Decompress), "br" => new BrotliStream(body, CompressionMode.Decompress), _ => body };
        using var whole = new MemoryStream();
        await unpacked.CopyToAsync(whole);
        Assert.True(plain.AsSpan().SequenceEqual(whole.ToArray()));
    }

    [Fact]
    public async Task The_head_of_an_answer_tells_its_length_and_sends_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "api/studies/demo/points");
        using var answer = await server.Client.SendAsync(request);
        // 16 + 5 columns of 16 = 96 bytes; 75,444 rows of 4 + 4 + 8 + 4 + 1 bytes, the last column filled up to a multiple of 8.
        Assert.Equal(96 + (75_444 * 20) + 75_448, answer.Content.Headers.ContentLength);
    }
}
