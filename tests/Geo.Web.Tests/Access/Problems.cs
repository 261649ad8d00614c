using System.Text.Json;

namespace Geo.Web.Tests.Access;

/// <summary>Refusals: problem+json of the code expected, with a remedy, and nothing of the inside.</summary>
static class Problems
{
    public static async Task<JsonElement> Check(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal($"/problems/{code}", problem.GetProperty("type").GetString());
        Assert.True(problem.GetProperty("remedy").GetString()!.Length > 5);
        Assert.DoesNotContain("Geo.", text, StringComparison.Ordinal);
        return problem;
    }
}
