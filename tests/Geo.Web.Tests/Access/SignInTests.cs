using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Geo.Model.Access;

namespace Geo.Web.Tests.Access;

/// <summary>Signing in over HTTPS: what a stranger sees, what a cookie is worth and for how long, and what too many attempts come to.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task A_stranger_gets_the_page_and_learns_nothing_of_the_study()
    {
        await using var server = await NetworkServer.Start();
        using var visit = server.Visit();
        var session = await visit.Json("api/session");
        Assert.True(session.GetProperty("signIn").GetBoolean());
        Assert.Equal(JsonValueKind.Null, session.GetProperty("user").ValueKind);
        Assert.False(session.TryGetProperty("study", out _));
        Assert.False(session.TryGetProperty("version", out _));
        foreach (var path in new[] { "api/studies", "api/studies/tiny", "api/studies/tiny/points", "ogc/tiny/collections", "metrics", "version", "openapi.json", "api/audit", "api/nothing", "nothing" })
        {
            using var answer = await visit.Get(path);
            await Problems.Check(answer, 401, "sign-in-needed");
        }

        foreach (var path in new[] { "", "livez", "readyz" })
        {
            using var answer = await visit.Get(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        }
    }

    [Fact]
    public async Task Who_signs_in_gets_a_cookie_that_only_this_host_over_HTTPS_sees_and_no_script()
    {
        await using var server = await NetworkServer.Start();
        using var visit = server.Visit();
        using var answer = await visit.SignIn("bo", NetworkServer.Password);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^__Host-geo=[A-Za-z0-9_-]{43}; path=/; secure; samesite=strict; httponly$", cookie);
        var session = await visit.Json("api/session");
        Assert.Equal(("bo", "planner"), (session.GetProperty("user").GetString(), session.GetProperty("role").GetString()));
        Assert.True(session.GetProperty("writable").GetBoolean());
        Assert.Equal(HttpStatusCode.OK, (await visit.Get("api/studies/tiny/points")).StatusCode);
    }

    [Fact]
    public async Task Each_sign_in_has_another_cookie_and_the_old_one_is_worth_nothing()
    {
        await using var server = await NetworkServer.Start();
        using var visit = await server.SignedIn("bo");
        var first = visit.Cookie!;
        using (var again = await visit.SignIn("陈", NetworkServer.Password)) Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(first, visit.Cookie);
        await IsOut(server, first);
    }

    [Fact]
    public async Task Who_signs_out_is_out_though_the_cookie_is_shown_again()
    {
        await using var server = await NetworkServer.Start();
        using var visit = await server.SignedIn("bo");
        var cookie = visit.Cookie!;
        using var answer = await visit.Write(HttpMethod.Post, "api/sign-out", null);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Null(visit.Cookie);
        await IsOut(server, cookie);
    }

    [Fact]
    public async Task A_sign_in_ends_after_half_an_hour_of_rest_and_after_twelve_hours_in_any_case()
    {
        await using var server = await NetworkServer.Start();
        using var visit = await server.SignedIn("bo");
        server.Clock.Turn(TimeSpan.FromMinutes(30));
        Assert.Equal("bo", (await visit.Json("api/session")).GetProperty("user").GetString());
        server.Clock.Turn(TimeSpan.FromMinutes(30) + TimeSpan.FromSeconds(1));
        Assert.Equal(JsonValueKind.Null, (await visit.Json("api/session")).GetProperty("user").ValueKind);

        using var diligent = await server.SignedIn("bo");
        for (var half = 0; half < 24; half++)
        {
            Assert.Equal("bo", (await diligent.Json("api/session")).GetProperty("user").GetString());
            server.Clock.Turn(TimeSpan.FromMinutes(30));
        }

        server.Clock.Turn(TimeSpan.FromSeconds(1));
        Assert.Equal(JsonValueKind.Null, (await diligent.Json("api/session")).GetProperty("user").ValueKind);
    }

    [Theory]
    [InlineData("ann", "wrong password!")]
    [InlineData("nobody", NetworkServer.Password)]
    [InlineData("ANN'--", "' OR '1'='1' --")]
    public async Task A_wrong_password_and_an_unknown_name_are_answered_alike(string user, string password)
    {
        await using var server = await NetworkServer.Start();
        using var visit = server.Visit();
        using var answer = await visit.SignIn(user, password);
        var problem = await Problems.Check(answer, 401, "sign-in-refused");
        Assert.Equal("The name or the password is wrong.", problem.GetProperty("detail").GetString());
        Assert.Null(visit.Cookie);
        Assert.DoesNotContain("nobody", await File.ReadAllTextAsync(server.County.Audit), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bo")]
    [InlineData("nobody")]
    public async Task Five_failures_lock_an_account_that_is_there_or_not_for_a_quarter_of_an_hour(string user)
    {
        await using var server = await NetworkServer.Start("limits: {sign_ins_per_minute: 100}");
        using var visit = server.Visit();
        for (var attempt = 0; attempt < 5; attempt++) await Problems.Check(await visit.SignIn(user, "wrong password!"), 401, "sign-in-refused");
        using (var locked = await visit.SignIn(user.ToUpperInvariant(), NetworkServer.Password))
        {
            await Problems.Check(locked, 429, "sign-in-locked");
            Assert.Equal(TimeSpan.FromMinutes(15), locked.Headers.RetryAfter?.Delta);
        }

        server.Clock.Turn(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        await Problems.Check(await visit.SignIn(user, NetworkServer.Password), 429, "sign-in-locked");
        server.Clock.Turn(TimeSpan.FromSeconds(1));
        using var after = await visit.SignIn(user, NetworkServer.Password);
        Assert.Equal(user == "bo" ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task Four_times_as_many_failures_from_one_address_lock_the_address()
    {
        await using var server = await NetworkServer.Start("limits: {sign_ins_per_minute: 100}");
        using var visit = server.Visit();
        for (var attempt = 0; attempt < 20; attempt++) await Problems.Check(await visit.SignIn($"guess{attempt}", "wrong password!"), 401, "sign-in-refused");
        await Problems.Check(await visit.SignIn("bo", NetworkServer.Password), 429, "sign-in-locked");
        Assert.Contains("sign-in-locked – –", server.Entries());
    }

    [Fact]
    public async Task A_success_forgives_the_failures_before_it()
    {
        await using var server = await NetworkServer.Start("limits: {sign_ins_per_minute: 100}");
        using var visit = server.Visit();
        for (var round = 0; round < 3; round++)
        {
            for (var attempt = 0; attempt < 4; attempt++) await Problems.Check(await visit.SignIn("bo", "wrong password!"), 401, "sign-in-refused");
            using var right = await visit.SignIn("bo", NetworkServer.Password);
            Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        }
    }

    [Fact]
    public async Task An_address_may_try_ten_times_a_minute()
    {
        await using var server = await NetworkServer.Start();
        using var visit = server.Visit();
        for (var attempt = 0; attempt < 10; attempt++) await Problems.Check(await visit.SignIn($"guess{attempt}", "wrong password!"), 401, "sign-in-refused");
        using (var refused = await visit.SignIn("bo", NetworkServer.Password))
        {
            await Problems.Check(refused, 429, "too-many-requests");
            Assert.Equal(TimeSpan.FromSeconds(6), refused.Headers.RetryAfter?.Delta); // ten a minute: one in six seconds
        }

        server.Clock.Turn(TimeSpan.FromSeconds(6));
        using var after = await visit.SignIn("bo", NetworkServer.Password);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Requests_are_bounded_by_user_and_for_strangers_by_address()
    {
        await using var server = await NetworkServer.Start("limits: {requests_per_second: 2, requests_at_once: 10}");
        using var visit = await server.SignedIn("bo"); // a session and a sign-in were asked for by a stranger
        for (var request = 0; request < 10; request++) Assert.Equal(HttpStatusCode.OK, (await visit.Get("livez")).StatusCode);
        using var refused = await visit.Get("livez");
        await Problems.Check(refused, 429, "too-many-requests");
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        server.Clock.Turn(TimeSpan.FromSeconds(0.5)); // two a second: one is back
        Assert.Equal(HttpStatusCode.OK, (await visit.Get("livez")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visit.Get("livez")).StatusCode);

        using var stranger = server.Visit();
        for (var request = 0; request < 9; request++) Assert.Equal(HttpStatusCode.OK, (await stranger.Get("livez")).StatusCode); // 10 - 2 + 1
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.Get("livez")).StatusCode);
    }

    [Fact]
    public async Task Who_is_removed_or_gets_another_password_or_role_is_out_at_once()
    {
        await using var server = await NetworkServer.Start();
        using var bo = await server.SignedIn("bo");
        using var chen = await server.SignedIn("陈");
        server.RemoveUser("bo");
        await Problems.Check(await bo.Get("api/studies"), 401, "sign-in-needed");
        Assert.Equal(HttpStatusCode.OK, (await chen.Get("api/studies")).StatusCode);
        server.SetUser("陈", Role.Planner, NetworkServer.Password);
        await Problems.Check(await chen.Get("api/studies"), 401, "sign-in-needed");
        await Problems.Check(await bo.SignIn("bo", NetworkServer.Password), 401, "sign-in-refused");
    }

    [Fact]
    public async Task A_map_program_shows_name_and_password_and_may_read_layers_alone()
    {
        await using var server = await NetworkServer.Start();
        using var program = server.Visit();
        using (var asked = await program.Get("ogc/tiny/collections")) Assert.StartsWith("Basic ", asked.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await WithPassword(program, HttpMethod.Get, "ogc/tiny/collections/facilities/items", NetworkServer.Password));
        Assert.Equal(HttpStatusCode.OK, await WithPassword(program, HttpMethod.Get, "ogc/tiny/collections/facilities/items", NetworkServer.Password));
        Assert.Single(server.Entries(), entry => entry == "signed-in ann ann"); // remembered for five minutes
        Assert.Equal(HttpStatusCode.Forbidden, await WithPassword(program, HttpMethod.Get, "api/audit", NetworkServer.Password));
        Assert.Equal(HttpStatusCode.Forbidden, await WithPassword(program, HttpMethod.Post, "api/studies/tiny/scenarios", NetworkServer.Password));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithPassword(program, HttpMethod.Get, "ogc/tiny/collections", "wrong password!"));
    }

    static async Task<HttpStatusCode> WithPassword(Visit program, HttpMethod method, string path, string password)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"ann:{password}")));
        using var answer = await program.Send(request);
        return answer.StatusCode;
    }

    static async Task IsOut(NetworkServer server, string cookie)
    {
        using var thief = server.Visit();
        thief.Cookies.Add(thief.Address, new Cookie("__Host-geo", cookie) { Secure = true, Path = "/" });
        await Problems.Check(await thief.Get("api/studies"), 401, "sign-in-needed");
    }
}
