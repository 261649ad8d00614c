using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Present.Words;
using Geo.Studies.Openings;
using Geo.Studies.Scenarios;
using Geo.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace Geo.Web.Scenarios;

/// <summary>A scenario file as the body of a request.</summary>
static class ScenarioFileBody
{
    const int MostFaults = 3;

    static readonly string[] s_types = ["application/yaml", "application/x-yaml", "text/yaml"];

    public static bool IsOne(string? type) => type is not null && s_types.Contains(type.Split(';', 2)[0].Trim(), StringComparer.OrdinalIgnoreCase);

    public static async Task<byte[]> Read(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        return bytes.ToArray();
    }

    /// <exception cref="ProblemException">It is no scenario of the study, or an edit does not fit: the first faults with their lines, and the first one's remedy.</exception>
    public static Scenario Parse(byte[] bytes, string file, OpenedStudy opened)
    {
        try
        {
            return SentScenario.Read(bytes, file, opened);
        }
        catch (BadInputException bad)
        {
            throw new ProblemException(ProblemCode.ScenarioFileRefused) { Words = words => (Detail(words, bad.Faults), FaultText.Remedy(words, bad.Faults[0])) };
        }
    }

    static string Detail(WordTable words, IReadOnlyList<Fault> faults)
    {
        var told = string.Join(" · ", faults.Take(MostFaults).Select(fault => $"{FaultText.Place(fault)} {FaultText.What(words, fault)}"));
        return words.Format("problem-detail.scenario-file-refused", faults.Count > MostFaults ? $"{told} · … ({faults.Count})" : told);
    }
}
