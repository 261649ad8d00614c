using System.Text.Json.Nodes;

namespace Geo.Cli.Tests;

/// <summary>A proof over a study is checked against the study, whose question is made anew from the same options.</summary>
public sealed class SiteStudyProofTests : IDisposable
{
    readonly SmallCounty _county = new();

    public SiteStudyProofTests()
    {
        _county.Write("villages.csv", "id,name,lon,lat\na,甲村,0.1099,0\nb,乙村,0.22,0\nc,丙村,0.04,0\n");
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  places: {path: villages.csv, crs: EPSG:4326}\nstandards:", StringComparison.Ordinal));
    }

    public void Dispose() => _county.Dispose();

    string[] Site(string model, params string[] more) => ["site", _county.Study, "--model", model, "--class", "emergency_station,emergency_centre", "--within", "urban:5km,rural:20km", "--lang", "en", .. more];

    string Proof(string[] question)
    {
        var shell = Shell.Run([.. question, "--proof", _county.PathOf("p.json")]);
        Assert.True(shell.ExitCode == 0, shell.Error);
        return _county.PathOf("p.json");
    }

    [Theory]
    [InlineData("lscp")]
    [InlineData("lscp", "--share", "90%")]
    [InlineData("mclp", "--sites", "1")]
    [InlineData("mclp", "--sites", "1", "--existing", "movable")]
    [InlineData("mclp", "--sites", "1", "--existing", "closable")]
    [InlineData("mclp-b", "--sites", "2", "--existing", "closable")]
    [InlineData("mclp-b", "--sites", "2")]
    [InlineData("lscp-b", "--within", "30km")]
    [InlineData("pmedian", "--sites", "1", "--within", "40km")]
    [InlineData("pcentre", "--sites", "1", "--within", "40km")]
    [InlineData("cmclp", "--sites", "1", "--band", ":30")]
    [InlineData("cmclp", "--sites", "2", "--band", ":30", "--budget", "5", "--prices", "build:3")]
    [InlineData("mclp", "--sites", "1", "--apart", "11km")]
    [InlineData("mclp", "--phases", "1,1")]
    public void A_good_proof_passes_and_a_tampered_one_does_not(string model, params string[] more)
    {
        var question = more is [.. var rest, "--within", var limit] ? [.. Site(model, rest).Select(word => word == "urban:5km,rural:20km" ? limit : word)] : Site(model, more);
        var proof = Proof(question);
        var verified = Shell.Run([.. question, "--verify", proof]);
        Assert.True(verified.ExitCode == 0, verified.Error);
        Assert.Contains(more.Contains("--phases") ? "Phase 2: both proofs hold" : "the best there is", verified.Out, StringComparison.Ordinal);

        var written = more.Contains("--phases") ? _county.PathOf("p-2.json") : proof;
        var good = File.ReadAllText(written);
        foreach (var (part, change) in ((string, int)[])[("objective", 1), ("bound", model is "mclp" or "mclp-b" or "cmclp" ? -1 : 1)])
        {
            var root = JsonNode.Parse(good)!;
            root["claim"]![part] = root["claim"]![part]!.GetValue<long>() + change;
            File.WriteAllText(written, root.ToJsonString());
            var refused = Shell.Run([.. question, "--verify", proof]);
            Assert.True(refused.ExitCode == 3 && refused.Error.Contains("the proof does not hold", StringComparison.Ordinal), $"{part}: {refused.Out} {refused.Error}");
        }
    }

    [Theory]
    [InlineData("--sites", "--sites", "2")]
    [InlineData("--model", "--model", "mclp-b")]
    [InlineData("--within", "--within", "urban:5km,rural:21km")]
    [InlineData("--weight", "--factors", "urban:1,rural:1.5")]
    [InlineData("--existing", "--existing", "closable")]
    [InlineData("--apart", "--apart", "3km")]
    [InlineData("--candidates", "--candidates", "demand")]
    [InlineData("--class", "--class", "clinic")]
    public void The_proof_of_another_question_is_refused_by_what_differs(string told, string option, string value)
    {
        var question = Site("mclp", "--sites", "1");
        var proof = Proof(question);
        var at = Array.IndexOf(question, option);
        string[] other = at < 0 ? [.. question, option, value] : [.. question[..(at + 1)], value, .. question[(at + 2)..]];

        var refused = Shell.Run([.. other, "--verify", proof]);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("of another question", refused.Error, StringComparison.Ordinal);
        Assert.Contains(told, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_does_not_pass_for_a_study_whose_people_or_places_are_others()
    {
        var question = Site("mclp", "--sites", "1");
        var proof = Proof(question);
        var (people, villages) = (File.ReadAllText(_county.PathOf("people.csv")), File.ReadAllText(_county.PathOf("villages.csv")));

        _county.Write("people.csv", people.Replace("0.22,0,32", "0.22,0,33", StringComparison.Ordinal));
        Assert.Contains("of another question", Shell.Run([.. question, "--verify", proof]).Error, StringComparison.Ordinal);
        _county.Write("people.csv", people);
        _county.Write("villages.csv", villages.Replace("0.1099", "0.1098", StringComparison.Ordinal));
        Assert.Contains("of another question", Shell.Run([.. question, "--verify", proof]).Error, StringComparison.Ordinal);
        _county.Write("villages.csv", villages);
        Assert.Equal(0, Shell.Run([.. question, "--verify", proof]).ExitCode);
    }

    [Fact]
    public void A_file_that_is_no_proof_is_refused()
    {
        var question = Site("mclp", "--phases", "1,1");
        Proof(question);
        File.WriteAllText(_county.PathOf("p-1.json"), File.ReadAllText(_county.PathOf("p-1.json")).Replace("\"open\": [", "\"open\": [999, ", StringComparison.Ordinal));
        Assert.Equal(3, Shell.Run([.. question, "--verify", _county.PathOf("p.json")]).ExitCode);
        _county.Write("p-1.json", "[]");
        Assert.Equal(3, Shell.Run([.. question, "--verify", _county.PathOf("p.json")]).ExitCode);
        Assert.Equal(3, Shell.Run([.. question, "--verify", _county.PathOf("none.json")]).ExitCode);
    }
}
