using System.Net;
using Geo.Web.Tests.Access;

namespace Geo.Web.Tests.Jobs;

/// <summary>A job is entered in the audit log before it is kept.</summary>
public sealed class JobAuditTests
{
    const string All = "api/studies/tiny/jobs";

    [Fact]
    public async Task What_cannot_be_entered_is_not_begun_and_the_answer_names_no_folder_of_the_server()
    {
        await using var server = await NetworkServer.Start();
        using var planner = await server.SignedIn("bo");
        var before = (await planner.Json(All)).GetProperty("jobs").GetArrayLength();
        File.Delete(server.County.Audit);
        Directory.CreateDirectory(server.County.Audit); // nobody can write a file there now

        using var answer = await planner.Write(HttpMethod.Post, All, """{"kind": "run"}""");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(server.County.Folder, text, StringComparison.Ordinal);
        Assert.Contains("/problems/store", text, StringComparison.Ordinal);
        Assert.Equal(before, (await planner.Json(All)).GetProperty("jobs").GetArrayLength());
        Assert.Contains(server.County.Audit, server.Log, StringComparison.Ordinal);
    }
}
