using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Geo.Web.Tests.Access;

/// <summary>What one browser does: it keeps its cookie, trusts the one certificate, and shows the token that it was given last.</summary>
sealed class Visit : IDisposable
{
    readonly HttpClient _client;
    readonly string _thumbprint;

    public Visit(Uri address, X509Certificate2 trusted)
    {
        (Address, _thumbprint) = (address, trusted.Thumbprint);
        _client = new(new SocketsHttpHandler
        {
            CookieContainer = Cookies,
            AllowAutoRedirect = false,
            // An upload waits for the server's word before it sends its body: a refusal is read, however slow the machine, and never overtaken by a closed connection.
            Expect100ContinueTimeout = TimeSpan.FromMinutes(10),
            SslOptions = new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown is X509Certificate2 certificate && certificate.Thumbprint == _thumbprint },
        })
        { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
    }

    public Uri Address { get; }

    public CookieContainer Cookies { get; } = new();

    public string? Cookie => Cookies.GetCookies(Address)["__Host-geo"]?.Value;

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(path);

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => _client.SendAsync(request);

    public async Task<JsonElement> Json(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>A write as the page makes it.</summary>
    public async Task<HttpResponseMessage> Write(HttpMethod method, string path, string? body, string? ifMatch = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("X-Geo-Token", token ?? (await Json("api/session")).GetProperty("token").GetString());
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await _client.SendAsync(request);
    }

    /// <summary>Sends a file as it is.</summary>
    public async Task<HttpResponseMessage> Upload(string path, byte[] bytes)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/octet-stream");
        request.Headers.ExpectContinue = true;
        request.Headers.TryAddWithoutValidation("X-Geo-Token", (await Json("api/session")).GetProperty("token").GetString());
        return await _client.SendAsync(request);
    }

    public Task<HttpResponseMessage> SignIn(string user, string password) =>
        Write(HttpMethod.Post, "api/sign-in", JsonSerializer.Serialize(new Dictionary<string, string> { ["user"] = user, ["password"] = password }));

    public void Dispose() => _client.Dispose();
}
